import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StartedCommand } from '../helpers/cli-project.ts';
import {
  browserOf,
  DECK,
  expectInWords,
  expectNothingLeft,
  type InterruptedBuilds,
  makeInterruptedBuilds,
} from '../helpers/interrupted-builds.ts';
import { processesOf, survivorsOf } from '../helpers/processes-of.ts';

// More or fewer: MOMENTS=60 npm run test:long -- tests/cli/interrupted.long.test.ts
const MOMENTS = Number(process.env['MOMENTS'] ?? 12);
const moments = Array.from({ length: MOMENTS }, (_, index) => (index + 0.5) / MOMENTS);
let builds: InterruptedBuilds;

beforeAll(async () => {
  builds = await makeInterruptedBuilds();
});
afterAll(() => builds.cli.remove());

/** Starts a build over the last good pack, and gives it once a share of its usual time has passed. */
async function buildUntil(share: number): Promise<StartedCommand> {
  const build = builds.start();
  await new Promise((resolve) => setTimeout(resolve, builds.milliseconds * share));
  return build;
}

// A build on a quick machine may have ended before.
function sendSignal({ pid }: StartedCommand, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
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
      expect([builds.old, builds.fresh]).toContain(builds.packThere());
      expect(await survivorsOf(pids)).toEqual([]);
      expectNothingLeft(build, builds);
    },
  );

  test.each(moments)('at %d of its time a build is killed, the next one puts all in order', async (moment) => {
    const build = await buildUntil(moment);
    const pids = processesOf(build.pid);
    sendSignal(build, 'SIGKILL');
    expectInWords(await build.ended);
    expect(await survivorsOf(pids)).toEqual([]);
    expect([builds.old, builds.fresh]).toContain(builds.packThere());
    const next = builds.cli.start([...DECK, '--output', builds.output], ['env', `TMPDIR=${build.temporary}`]);
    expect(await next.ended).toMatchObject({ status: 0, err: '' });
    expectNothingLeft(build, builds);
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
    expect(builds.packThere()).toBe(isLost ? builds.old : builds.fresh);
    if (!isLost) expect(ended).toMatchObject({ status: 0, err: '' });
    expect(await survivorsOf(pids)).toEqual([]);
    expectNothingLeft(build, builds);
  });
});

test('two builds at once end well and leave one pack, whole', async () => {
  builds.clear();
  const both = [
    builds.cli.start([...DECK, '--output', builds.output]),
    builds.cli.start([...DECK, '--output', builds.output]),
  ];
  for (const ended of await Promise.all(both.map((build) => build.ended))) {
    expect(ended).toMatchObject({ status: 0, err: '' });
  }
  expect(builds.packThere()).toBe(builds.fresh);
  expect(readdirSync(join(builds.output, 'base-summit'))).toEqual(['en-GB']);
});

test.skipIf(process.platform === 'win32')('standard output whose reader goes away does not end the build', async () => {
  builds.clear();
  const ended = await builds.cli.start(
    [...DECK, '--output', builds.output],
    ['sh', '-c', '{ "$0" "$@"; echo "status $?" >&2; } | head -n 1'],
  ).ended;
  expect(ended).toMatchObject({ out: 'base-summit\n', err: 'status 0\n' });
  expect(builds.packThere()).toBe(builds.fresh);
});
