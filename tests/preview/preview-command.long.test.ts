import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CliProject, COMPILED, makeCliProject } from '../helpers/cli-project.ts';
import { processesOf, survivorsOf } from '../helpers/processes-of.ts';

describe('the command', () => {
  let cli: CliProject;
  beforeAll(async () => {
    cli = await makeCliProject();
  });
  afterAll(() => cli.remove());

  function start() {
    const env = { ...process.env, TMPDIR: cli.folder, NODE_COMPILE_CACHE: COMPILED };
    const words = [join(cli.project, 'scripts/preview.ts'), '--port', '0'];
    const child = spawn(process.execPath, words, { cwd: cli.project, env });
    const said = { out: '' };
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said.out += part;
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    return { child, said, ended };
  }

  test.runIf(process.platform !== 'win32')('Ctrl-C ends it, with its browser and all it started', async () => {
    const { child, said, ended } = start();
    await expect.poll(() => said.out).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    // The PDF needs the browser: it runs by then.
    const address = /http:\S+/.exec(said.out)?.[0];
    expect((await fetch(`${address}pdf/deck`)).status).toBe(200);
    const processes = processesOf(child.pid ?? 0);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(await survivorsOf(processes)).toEqual([]);
    expect(readdirSync(cli.folder)).toEqual(['project']);
  });

  // Also before Node has read the program, when the signal ends it as any other, and until after the server listens.
  test.runIf(process.platform !== 'win32')('SIGTERM at any moment of its start ends it too', async () => {
    const whole = start();
    const begun = performance.now();
    await expect.poll(() => whole.said.out).toMatch(/http:/);
    const milliseconds = performance.now() - begun;
    whole.child.kill('SIGTERM');
    await whole.ended;
    for (const share of [0.3, 0.5, 0.7, 0.9, 1.05]) {
      const { child, ended } = start();
      await new Promise((resolve) => setTimeout(resolve, share * milliseconds));
      const processes = processesOf(child.pid ?? 0);
      child.kill('SIGTERM');
      expect([143, null]).toContain(await ended);
      expect(await survivorsOf(processes)).toEqual([]);
      expect(readdirSync(cli.folder)).toEqual(['project']);
    }
  });
});
