import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';

const LAUNCHER = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url));
export const IS_WINDOWS = process.platform === 'win32';

export type LockEntry = {
  version?: string;
  integrity?: string;
  optional?: boolean;
  os?: string[];
  bin?: Record<string, string>;
  link?: boolean;
  resolved?: string;
};
type Lock = { packages: Record<string, LockEntry> };
export type Result = { pid: number | undefined; status: number | null; stdout: string; stderr: string };
export type Options = { env?: Record<string, string | undefined>; node?: string[]; cwd?: string; launcher?: string };

/** Makes a temporary folder for the current test, which is removed after it. */
export function scratch(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'communique-run-')));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Writes files by their path in a folder. */
export function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
    fs.writeFileSync(join(folder, path), text);
  }
}

export function readLines(file: string): string[] {
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

/**
 * The program of a stand-in for `npm ci`: it writes the packages, without the optional ones of other platforms, and
 * then the hidden lock.
 */
export const NPM_CI = `
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
  const installed = Object.entries(packages).filter(([folder, entry]) => folder !== '' && !entry.optional);
  for (const [folder, { version }] of installed) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(folder + '/package.json', JSON.stringify({ version, type: 'module' }));
    fs.writeFileSync(folder + '/cli.js', 'console.log(JSON.stringify([import.meta.filename, ...process.argv.slice(1)]))');
  }
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: Object.fromEntries(installed) }));
`;

/**
 * Makes a project with the launcher and an npm of its own, which records its arguments and then runs the program `npm`.
 */
export function makeProject(scripts: Record<string, string> = {}, npm = NPM_CI): string {
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

/** Makes such a project with all packages installed. */
export function makeInstalledProject(scripts: Record<string, string> = {}): string {
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

export function setNpm(project: string, npm: string): void {
  const noting = `fs.appendFileSync(${JSON.stringify(npmLog(project))}, process.argv.slice(2).join(' ') + '\\n');`;
  write(project, {
    'npm/package.json': '{ "type": "commonjs" }',
    'npm/npm-cli.js': `const fs = require('node:fs');\n${noting}\n${npm}`,
  });
}

export function npmCalls(project: string): string[] {
  return readLines(npmLog(project));
}

export function start(project: string, args: string[], { env = {}, node = [], cwd = project, launcher }: Options = {}) {
  const file = launcher ?? join(project, 'scripts/run.mjs');
  const environment = { ...process.env, npm_execpath: npmFile(project), ...env };
  return spawn(process.execPath, [...node, file, ...args], {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function ended(child: ChildProcess): Promise<Result> {
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

export function launch(project: string, args: string[], options: Options = {}): Promise<Result> {
  return ended(start(project, args, options));
}

/** Waits until a file exists. */
export async function appearance(file: string): Promise<void> {
  await expect.poll(() => fs.existsSync(file)).toBe(true);
}

export function leftovers(project: string): string[] {
  return fs.readdirSync(project).filter((name) => name.startsWith('.setup-lock'));
}

export const SETTING_UP = 'Setting up: installing the packages of package-lock.json (once, about 10 s) ...\n';

export function hidden(project: string): string {
  return join(project, 'node_modules/.package-lock.json');
}

/** Changes one entry of npm's hidden lock. */
export function changeEntry(
  project: string,
  folder: string,
  change: { [Key in keyof LockEntry]?: LockEntry[Key] | undefined } | undefined,
): void {
  const { packages }: Lock = JSON.parse(fs.readFileSync(hidden(project), 'utf8'));
  const { [folder]: entry, ...others } = packages;
  const changed = change === undefined ? others : { ...others, [folder]: { ...entry, ...change } };
  fs.writeFileSync(hidden(project), JSON.stringify({ packages: changed }));
}
