import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isRunning } from '../../scripts/host/is-running.ts';
import { runProgram } from '../../scripts/libreoffice/run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'communique-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (program: string, seconds = 60, signal = new AbortController().signal) =>
  await runProgram(process.execPath, ['-e', program], { seconds, signal });

test('a program that ends well has no reason, and another says how it ended', async () => {
  expect(await run('')).toBeUndefined();
  expect(await run('process.exit(3)')).toBe('it ended with status 3');
  expect(await run('process.kill(process.pid, "SIGKILL")')).toMatch(/^it ended with (?:the signal SIGKILL|status 1)$/);
  const missing = join(folder, 'nothing');
  const signal = new AbortController().signal;
  expect(await runProgram(missing, [], { seconds: 60, signal })).toMatch(/^it did not start \(.*ENOENT/);
});

// A starter with a child that never ends; the child writes its id.
const file = join(folder, 'child');
const STARTER = `
  const { spawn } = require('node:child_process');
  const write = 'require("node:fs").writeFileSync(' + JSON.stringify(${JSON.stringify(file)}) + ', String(process.pid)); setInterval(() => 0, 1000)';
  spawn(process.execPath, ['-e', write]);
`;

function childId(): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

test.skipIf(process.platform === 'win32')(
  'the signal of the command ends it with all that it has started',
  async () => {
    const ending = new AbortController();
    const running = run(STARTER, 60, ending.signal);
    await expect.poll(childId, { timeout: 60_000 }).toBeGreaterThan(0);
    ending.abort(new Error('Ctrl-C'));
    await expect(running).rejects.toThrow('Ctrl-C');
    await expect.poll(() => isRunning(childId()), { timeout: 60_000 }).toBe(false);
  },
);

test('after its time it is ended', async () => {
  expect(await run('setInterval(() => 0, 1000)', 0.05)).toBe('it took longer than 0.05 s');
});
