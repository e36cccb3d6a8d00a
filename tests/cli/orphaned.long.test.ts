import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CliProject, COMPILED, makeCliProject } from '../helpers/cli-project.ts';
import { processesOf, survivorsOf } from '../helpers/processes-of.ts';

let cli: CliProject;

beforeAll(async () => {
  cli = await makeCliProject();
});
afterAll(() => cli.remove());

/** Starts a build as npm does, in a shell that waits for it, and gives the processes once the browser is at work. */
async function startInShell(output: string) {
  const entry = join(cli.project, 'scripts/build-deck.ts');
  const env = { ...process.env, npm_lifecycle_event: 'build:deck', TMPDIR: cli.folder, NODE_COMPILE_CACHE: COMPILED };
  const words = ['-c', '"$0" "$@"; echo over', process.execPath, entry, '--output', output];
  const shell = spawn('sh', words, { cwd: cli.project, env, detached: true });
  let out = '';
  shell.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  await expect.poll(() => out, { timeout: 30_000, interval: 5 }).toContain('- Rendering the slides');
  return { shell, pids: processesOf(shell.pid ?? 0) };
}

describe.skipIf(process.platform === 'win32')('a build', () => {
  test('whose npm and shell are ended ends too, and writes nothing', async () => {
    const output = join(cli.folder, 'orphaned');
    const { shell, pids } = await startInShell(output);
    process.kill(shell.pid ?? 0, 'SIGKILL');
    expect(await survivorsOf(pids)).toEqual([]);
    expect(existsSync(output)).toBe(false);
    expect(readdirSync(cli.folder).filter((name) => name.startsWith('communique-profile-'))).toEqual([]);
  });

  test('that gets the same signal twice, from the group and from a launcher, still puts its profile away', async () => {
    const output = join(cli.folder, 'twice');
    const { shell, pids } = await startInShell(output);
    const [build = 0] = pids.filter((pid) => pid !== shell.pid);
    process.kill(build, 'SIGINT');
    process.kill(build, 'SIGINT');
    await new Promise((resolve) => shell.once('close', resolve));
    expect(await survivorsOf(pids)).toEqual([]);
    expect(existsSync(output)).toBe(false);
    expect(readdirSync(cli.folder).filter((name) => name.startsWith('communique-profile-'))).toEqual([]);
  });
});
