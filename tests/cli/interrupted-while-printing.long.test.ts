import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CliProject } from '../helpers/cli-project.ts';
import {
  DECK,
  expectInWords,
  expectNothingLeft,
  type InterruptedBuilds,
  makeInterruptedBuilds,
  PACK,
} from '../helpers/interrupted-builds.ts';
import { processesOf, survivorsOf } from '../helpers/processes-of.ts';

// At any moment: interrupted.long.test.ts. Here, while the slides are measured and printed.
const RENDERED = '- Rendering the slides';
let builds: InterruptedBuilds;
let cli: CliProject;
let output: string;

beforeAll(async () => {
  builds = await makeInterruptedBuilds();
  cli = builds.cli;
  output = builds.output;
});
afterAll(() => cli.remove());

describe.skipIf(process.platform === 'win32')('while it prints', () => {
  test('a build is ended by a signal, and nothing of it is left', async () => {
    const build = builds.start();
    await build.said(RENDERED);
    const pids = processesOf(build.pid);
    process.kill(build.pid, 'SIGTERM');
    const ended = await build.ended;
    expectInWords(ended);
    expect(ended.status).toBe(143);
    expect(builds.packThere()).toBe(builds.old);
    expect(await survivorsOf(pids)).toEqual([]);
    expectNothingLeft(build, builds);
  });

  test('a build is killed, and the next one puts all in order', async () => {
    const build = builds.start();
    await build.said(RENDERED);
    const pids = processesOf(build.pid);
    process.kill(build.pid, 'SIGKILL');
    expect(await build.ended).toMatchObject({ signal: 'SIGKILL', err: '' });
    expect(await survivorsOf(pids)).toEqual([]);
    expect(builds.packThere()).toBe(builds.old);
    expect(readdirSync(build.temporary)).not.toEqual([]);
    const next = cli.start([...DECK, '--output', output], ['env', `TMPDIR=${build.temporary}`]);
    expect(await next.ended).toMatchObject({ status: 0, err: '' });
    expect(builds.packThere()).toBe(builds.fresh);
    expectNothingLeft(build, builds);
  });
});

test('a pack that a killed build had set aside is back after the next one, which says so, though it has faults', async () => {
  builds.clear();
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
  expect(builds.packThere()).toBe(builds.old);
  expect(readdirSync(join(output, 'base-summit'))).toEqual(['en-GB']);
});

describe.skipIf(process.platform === 'win32')('standard output', () => {
  const shell = (line: string) => ['sh', '-c', line];

  test.skipIf(process.platform !== 'linux')('that can not be written is reported, once, with 2', async () => {
    const ended = await cli.start([...DECK, '--output', output], shell('"$0" "$@" > /dev/full')).ended;
    expect(ended.status).toBe(2);
    expect(ended.err.match(/^error .*/gm)).toEqual([
      'error  usage/tool-failed  The system refused a step: standard output could not be written: the disk is full.',
    ]);
    expectInWords(ended);
  });
});
