import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CliProject,
  type EndedCommand,
  hashesIn,
  makeCliProject,
  type StartedCommand,
} from '../helpers/cli-project.ts';
import { processesOf, survivorsOf } from '../helpers/processes-of.ts';

// More by hand: MOMENTS=60 npx vitest run tests/cli/interrupted.test.ts
const MOMENTS = Number(process.env['MOMENTS'] ?? 3);
// The deck alone: what is looked at here is how a build ends.
const DECK = ['--only', 'deck'];
const PACK = 'base-summit/en-GB';
let cli: CliProject;
let output: string;
/** The last good pack and the one that the build makes, by their hashes. */
let old: Record<string, string>;
let fresh: Record<string, string>;
let milliseconds: number;

beforeAll(async () => {
  cli = await makeCliProject();
  output = join(cli.folder, 'output');
  expect(await cli.start([...DECK, '--output', join(cli.folder, 'old')]).ended).toMatchObject({ status: 0 });
  const summit = join(cli.project, 'content/base-summit/summit.yaml');
  writeFileSync(summit, readFileSync(summit, 'utf8').replace(/^title: .*$/m, 'title: Another title'));
  const begun = performance.now();
  expect(await cli.start([...DECK, '--output', join(cli.folder, 'fresh')]).ended).toMatchObject({ status: 0 });
  milliseconds = performance.now() - begun;
  old = hashesIn(join(cli.folder, 'old', PACK));
  fresh = hashesIn(join(cli.folder, 'fresh', PACK));
  expect(Object.keys(fresh)).toEqual(Object.keys(old));
  expect(fresh).not.toEqual(old);
});
afterAll(() => cli.remove());

/** Starts a build over the last good pack, and gives it once a share of its usual time has passed. */
async function buildUntil(share: number): Promise<StartedCommand> {
  rmSync(output, { recursive: true, force: true });
  cpSync(join(cli.folder, 'old'), output, { recursive: true });
  const build = cli.start([...DECK, '--output', output]);
  await new Promise((resolve) => setTimeout(resolve, milliseconds * share));
  return build;
}

/** `old` or `fresh` where the pack is one of the two and whole, else what is there. */
function packThere(): unknown {
  const there = hashesIn(join(output, PACK));
  return [old, fresh].find((pack) => JSON.stringify(pack) === JSON.stringify(there)) ?? there;
}

// A build on a quick machine may have ended before.
function sendSignal({ pid }: StartedCommand, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function leftIn(build: StartedCommand): string[] {
  return readdirSync(build.temporary);
}

/** The program of the browser that a build has started. */
function browserOf(pids: readonly number[]): number | undefined {
  return pids.find((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return words.includes('--remote-debugging-pipe') && !words.includes('--type=');
    } catch {
      return false;
    }
  });
}

const moments = Array.from({ length: MOMENTS }, (_, index) => (index + 0.5) / MOMENTS);

function expectInWords({ err }: EndedCommand): void {
  expect(err).not.toMatch(/^ {4}at |node:internal/m);
}

describe.skipIf(process.platform === 'win32')('whenever', () => {
  test.each(moments.map((moment, index) => [moment, index % 2 === 0 ? 'SIGINT' : 'SIGTERM'] as const))(
    'at %d of its time a build is ended by %s, nothing of it is left',
    async (moment, signal) => {
      const build = await buildUntil(moment);
      const pids = processesOf(build.pid);
      const isSent = sendSignal(build, signal);
      const ended = await build.ended;
      expectInWords(ended);
      // Before Node has read the program, the signal ends it as any other: a shell says 130 or 143 to that.
      const status = ended.signal === signal ? 'signal' : ended.status;
      expect(['signal', signal === 'SIGINT' ? 130 : 143, ...(isSent ? [] : [0])]).toContain(status);
      expect([old, fresh]).toContain(packThere());
      expect(await survivorsOf(pids)).toEqual([]);
      expect(leftIn(build)).toEqual([]);
      expect(readdirSync(join(output, 'base-summit'))).toEqual(['en-GB']);
    },
  );

  test.each(moments)('at %d of its time a build is killed, the next one puts all in order', async (moment) => {
    const build = await buildUntil(moment);
    const pids = processesOf(build.pid);
    sendSignal(build, 'SIGKILL');
    expectInWords(await build.ended);
    expect(await survivorsOf(pids)).toEqual([]);
    expect([old, fresh]).toContain(packThere());
    const next = cli.start([...DECK, '--output', output], ['env', `TMPDIR=${build.temporary}`]);
    expect(await next.ended).toMatchObject({ status: 0, err: '' });
    expect(leftIn(build)).toEqual([]);
    expect(readdirSync(join(output, 'base-summit'))).toEqual(['en-GB']);
  });

  test.each(moments)('at %d of its time the browser is killed, the pack is made in a fresh one', async (moment) => {
    const build = await buildUntil(moment);
    const pids = processesOf(build.pid);
    const browser = browserOf(pids);
    if (browser !== undefined) process.kill(browser, 'SIGKILL');
    const ended = await build.ended;
    expectInWords(ended);
    // One that never came to run is a fault of the machine.
    const isLost = ended.status === 2 && /error {2}print\/browser-start/.test(ended.err);
    expect(packThere()).toBe(isLost ? old : fresh);
    if (!isLost) expect(ended).toMatchObject({ status: 0, err: '' });
    expect(await survivorsOf(pids)).toEqual([]);
    expect(leftIn(build)).toEqual([]);
  });
});

test('two builds at once end well and leave one pack, whole', async () => {
  rmSync(output, { recursive: true, force: true });
  const builds = [cli.start([...DECK, '--output', output]), cli.start([...DECK, '--output', output])];
  for (const ended of await Promise.all(builds.map((build) => build.ended))) {
    expect(ended).toMatchObject({ status: 0, err: '' });
  }
  expect(packThere()).toBe(fresh);
  expect(readdirSync(join(output, 'base-summit'))).toEqual(['en-GB']);
});

test('a pack that a killed build had set aside is back after the next one, which says so, though it has faults', async () => {
  rmSync(output, { recursive: true, force: true });
  const dead = cli.start(['--help']);
  await dead.ended;
  mkdirSync(join(output, 'base-summit'), { recursive: true });
  cpSync(join(cli.folder, 'old', PACK), join(output, `base-summit/.en-GB.${dead.pid}.old`), { recursive: true });
  cpSync(join(cli.folder, 'fresh', PACK), join(output, `base-summit/.en-GB.${dead.pid}.new`), { recursive: true });
  const theme = join(cli.project, 'content/base-summit/themes/10-first.yaml');
  const text = readFileSync(theme, 'utf8');
  writeFileSync(theme, text.replace('headline:', 'headlines:'));
  const { status, out } = await cli.start([...DECK, '--output', output]).ended;
  writeFileSync(theme, text);
  expect(status).toBe(1);
  expect(out).toContain('The last good pack (en-GB) is back');
  expect(packThere()).toBe(old);
  expect(readdirSync(join(output, 'base-summit'))).toEqual(['en-GB']);
});

describe.skipIf(process.platform === 'win32')('standard output', () => {
  const shell = (line: string) => ['sh', '-c', line];

  test('whose reader goes away does not end the build', async () => {
    rmSync(output, { recursive: true, force: true });
    const ended = await cli.start(
      [...DECK, '--output', output],
      shell('{ "$0" "$@"; echo "status $?" >&2; } | head -n 1'),
    ).ended;
    expect(ended).toMatchObject({ out: 'base-summit\n', err: 'status 0\n' });
    expect(packThere()).toBe(fresh);
  });

  test.skipIf(process.platform !== 'linux')('that can not be written is reported, once, with 2', async () => {
    const ended = await cli.start([...DECK, '--output', output], shell('"$0" "$@" > /dev/full')).ended;
    expect(ended.status).toBe(2);
    expect(ended.err.match(/^error .*/gm)).toEqual([
      'error  usage/tool-failed  The system refused a step: standard output could not be written: the disk is full.',
    ]);
    expectInWords(ended);
  });
});

test.skipIf(process.platform === 'win32')('a browser that speaks nonsense is no stack trace', async () => {
  const stub = join(cli.folder, 'nonsense');
  writeFileSync(stub, `#!/bin/sh\nprintf 'rubbish\\0' >&4\nexec sleep 300\n`, { mode: 0o755 });
  const ended = await cli.start(['--browser', stub, '--output', join(cli.folder, 'none')]).ended;
  expect(ended.status).toBe(2);
  expect(ended.err).toContain('error  usage/tool-failed');
  expectInWords(ended);
});
