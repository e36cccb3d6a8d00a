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

  test.runIf(process.platform !== 'win32')('Ctrl-C ends it, with its browser and all it started', async () => {
    const env = { ...process.env, TMPDIR: cli.folder, NODE_COMPILE_CACHE: COMPILED };
    const words = [join(cli.project, 'scripts/preview.ts'), '--port', '0'];
    const child = spawn(process.execPath, words, { cwd: cli.project, env });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part;
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await expect.poll(() => out).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    // The PDF needs the browser: it runs by then.
    const address = /http:\S+/.exec(out)?.[0];
    expect((await fetch(`${address}pdf/deck`)).status).toBe(200);
    const processes = processesOf(child.pid ?? 0);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(await survivorsOf(processes)).toEqual([]);
    expect(readdirSync(cli.folder)).toEqual(['project']);
  });
});
