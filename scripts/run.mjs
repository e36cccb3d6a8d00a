/**
 * Starts everything in this project: sets up what is missing, then runs the target. Plain JavaScript without
 * dependencies, because it must start on Node 20 and before any package is installed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isatty } from 'node:tty';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string | string[], cpu?: string | string[], bin?: { [name: string]: string } }} LockEntry */
/** @typedef {{ [folder: string]: LockEntry }} LockEntries by folder, such as `node_modules/yaml` */
/** @typedef {{ status: number, stopped: number, stderr: string }} Ending `stopped`: 128 + the signal that this process got, or 0 */

const THIS_FILE = fileURLToPath(import.meta.url);
const NPM = process.env['npm_lifecycle_event'] === undefined ? undefined : process.ppid;
const ROOT = dirname(dirname(THIS_FILE));
const HIDDEN_LOCK = 'node_modules/.package-lock.json';
const CACHE = join(ROOT, 'node_modules/.cache');
const SETUP_LOCK = join(ROOT, '.setup-lock');
const NPM_FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  // npm's own waits add up to minutes; engine-strict would refuse packages that only the private Node will run.
  .concat('--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=60000', '--no-engine-strict');
const INSTALL_NODE = 'Install Node 22.18 or newer, then run the same command again.';

/** The private Node for each system: its version, and the SHA-512 of its package on npm. @type {{ [system: string]: string }} */
const PRIVATE_NODES = {
  'linux-x64': '24.21.0 3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'linux-arm64': '24.21.0 FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'win32-x64': '24.21.0 0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  'darwin-x64': '24.18.1 tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  'darwin-arm64': '22.23.2 JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
};

/** An error whose message says why nothing could be started, and what to do about it. */
class CannotStart extends Error {
  status = 2;
}

const [, startedFile = ''] = process.argv;
if (fs.existsSync(startedFile) && fs.realpathSync(startedFile) === THIS_FILE) {
  const file = await launch(process.argv.slice(2)).catch(giveUp);
  // Outside of `launch`, so that Node reports the target's own errors as if it had been started directly.
  if (file !== undefined) {
    await import(pathToFileURL(file).href);
  }
}

/** Sets up what is missing. Gives the file to import; undefined once a private Node ran it. @param {string[]} args */
async function launch([target = '', ...args]) {
  const locked = readLock(join(ROOT, 'package-lock.json'));
  if (locked === undefined) {
    throw new CannotStart('package-lock.json is missing or damaged. Bring it back: git checkout package-lock.json');
  }
  const file = findTarget(target, locked);
  if (file === undefined) {
    throw new CannotStart(usage(target));
  }
  const node = privateNode();
  if (findDifference(locked) || (node && !fs.existsSync(node.executable))) {
    await withSetupLock(() => setUp(locked, node));
  }
  if (node) {
    const env = { ...process.env, COMMUNIQUE_LAUNCHER: String(process.pid) };
    process.exitCode = (await run([node.executable, THIS_FILE, target, ...args], { stdio: 'inherit', env })).status;
    return undefined;
  }
  module.enableCompileCache(join(CACHE, 'compile'));
  process.argv = [process.execPath, file, ...args];
  return file;
}

/**
 * Installs what is missing. Another start may have done so while this one waited for the lock.
 * @type {(locked: LockEntries, node: ReturnType<typeof privateNode>) => Promise<void>}
 */
async function setUp(locked, node) {
  if (findDifference(locked)) {
    process.stderr.write('Setting up: installing the packages of package-lock.json (once, about 10 s) ...\n');
    fs.rmSync(join(ROOT, HIDDEN_LOCK), { force: true });
    // Packages that NODE_ENV or npm's settings leave out would be missing again at every start.
    await npm(ROOT, ['ci', '--include=dev', '--include=optional', '--include=peer']);
    const left = findDifference(locked);
    if (left) {
      throw new CannotStart(`Setting up failed: npm left ${left} out. Look through its settings (npm config list).`);
    }
  }
  if (node && !fs.existsSync(node.executable)) {
    process.stderr.write(`Setting up: fetching Node ${node.version}, as this one is too old (once, about 10 s) ...\n`);
    await installNode(node);
  }
}

/** Fetches Node into a separate folder, and moves it into place once it is genuine. @param {NonNullable<ReturnType<typeof privateNode>>} node */
async function installNode({ name, version, integrity, home }) {
  const folder = join(CACHE, 'node-setup');
  const place = `node_modules/${name}`;
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  // A package.json keeps npm in this folder; --prefix would make it overlook the machine's npmrc and the proxy in it.
  fs.writeFileSync(join(folder, 'package.json'), '{}');
  await npm(folder, ['install', '--no-save', `${name}@${version}`]);
  if (readLock(join(folder, HIDDEN_LOCK))?.[place]?.integrity !== integrity) {
    throw new CannotStart(`Setting up failed: npm did not fetch the genuine Node ${version}. ${INSTALL_NODE}`);
  }
  fs.rmSync(home, { recursive: true, force: true });
  fs.mkdirSync(dirname(home), { recursive: true });
  fs.renameSync(join(folder, place), home);
  fs.rmSync(folder, { recursive: true });
}

/** Runs npm without its output. Throws with the reason, or npm's words, where it fails. @type {(folder: string, args: string[]) => Promise<void>} */
async function npm(folder, args) {
  const { npm_execpath: npmFile = '' } = process.env;
  const isNpm = basename(npmFile) === 'npm-cli.js'; // Yarn and pnpm name themselves there.
  const words = [...(isNpm ? [process.execPath, npmFile] : ['npm']), ...args, ...NPM_FLAGS];
  const shell = process.platform === 'win32' && !isNpm; // There npm is a batch file, which only a shell starts.
  // On a softer signal, npm would spend ten seconds on undoing what the next start repairs anyway.
  const ending = await run(shell ? [words.join(' ')] : words, { cwd: folder, shell, killSignal: 'SIGKILL' });
  if (ending.stopped !== 0) {
    throw Object.assign(new CannotStart('Setting up was stopped. The next start does it.'), { status: ending.stopped });
  }
  if (ending.status !== 0) {
    throw new CannotStart(explainNpm(ending.stderr.trim() || `nothing (exit status ${ending.status})`));
  }
}

/** Explains npm's errors, and says what to do. @param {string} stderr */
function explainNpm(stderr) {
  if (/\b(ENOTFOUND|EAI_AGAIN|E(CONN|HOST|NET)[A-Z]+|E\w*TIMED?OUT)\b|npm (error|ERR!) network/.test(stderr)) {
    return `Setting up failed: the registry that npm fetches packages from cannot be reached.
Check the connection and the settings (npm config get proxy, npm config get registry), then run the same command again.`;
  }
  const lines = stderr.split('\n');
  // npm prints the cause first and the path of its log last; between them may be a page of its manual.
  const shown = lines.length > 12 ? [...lines.slice(0, 8), '...', ...lines.slice(-2)] : lines;
  return `Setting up failed: npm could not install the packages. It says:\n  ${shown.join('\n  ')}
Mend what it names (a full disk, a folder that cannot be written, a certificate), then run the same command again.`;
}

/**
 * Runs a child to its end, and passes on the signals that this process gets meanwhile. Throws where it can't start.
 * npm passes none on: once it is gone, the child gets SIGTERM. A start without npm may outlive its shell (nohup).
 * @type {(words: string[], options: import('node:child_process').SpawnOptions) => Promise<Ending>}
 */
async function run([command = '', ...args], options) {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
  const ending = { stopped: 0, stderr: '' };
  child.stderr?.on('data', (text) => {
    ending.stderr += text;
  });
  const pass = (/** @type {NodeJS.Signals} */ name) => {
    ending.stopped = 128 + constants.signals[name];
    // A terminal sends Ctrl+C to the child as well, Windows any signal; a second one would stop its clean-up.
    const isGiven = process.platform === 'win32' || (name === 'SIGINT' && isatty(0));
    if (options.killSignal || !isGiven) child.kill(options.killSignal ?? name);
  };
  setInterval(() => (NPM ?? process.ppid) === process.ppid || ending.stopped || pass('SIGTERM'), 200).unref();
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, pass);
    child.once('close', () => process.off(name, pass)); // A target that runs in this process later must end on them.
  }
  const [code, signal] = await once(child, 'close').catch(({ message }) => {
    throw new CannotStart(`${command} does not run on this machine (${message}). ${INSTALL_NODE}`);
  });
  return { ...ending, status: code ?? 128 + constants.signals[/** @type {NodeJS.Signals} */ (signal)] };
}

/** Does the work once this start has the lock, for which it waits up to 3 minutes. @param {() => Promise<void>} work */
async function withSetupLock(work) {
  for (let attempts = 1; !takeSetupLock(); attempts += 1) {
    if (attempts === 1) {
      process.stderr.write('Setting up: waiting for another start, which is at it already ...\n');
    }
    if (attempts > 1800) {
      throw new CannotStart(`Another start is still setting up after 3 minutes. Wait for it, then run the same command again.
If there is none, delete the folder ${SETUP_LOCK} first.`);
    }
    await sleep(100);
  }
  await work().finally(() => fs.rmSync(SETUP_LOCK, { recursive: true, force: true }));
}

/** Takes the lock, a folder with a folder named after its process. Gives whether it is ours now. */
function takeSetupLock() {
  const own = String(process.pid);
  try {
    fs.mkdirSync(SETUP_LOCK);
    fs.mkdirSync(join(SETUP_LOCK, own));
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') {
      throw error;
    }
  }
  try {
    const [owner = ''] = fs.readdirSync(SETUP_LOCK);
    // Of several starts that find the owner dead, one alone can rename it. In a container a dead one may have our id.
    if (owner !== own && (owner === '' || isAlive(Number(owner)))) {
      return false;
    }
    fs.renameSync(join(SETUP_LOCK, owner), join(SETUP_LOCK, own));
    return true;
  } catch {
    return false; // Another start released or took it meanwhile.
  }
}

/** Whether a process is running. @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'; // It is another user's.
  }
}

/**
 * Finds the first package in which node_modules differs from package-lock.json; undefined where all are the same. Where
 * the hidden lock exists, no package is half extracted: npm writes it last, and `setUp` deletes it first.
 * @param {LockEntries} locked
 */
function findDifference(locked) {
  const installed = readLock(join(ROOT, HIDDEN_LOCK));
  return installed ? Object.keys(locked).find((at) => isDifferent(at, locked[at], installed[at])) : 'node_modules';
}

/** Whether a package must be installed. @type {(folder: string, locked?: LockEntry, installed?: LockEntry) => boolean} */
function isDifferent(folder, locked = {}, installed) {
  if (installed === undefined) {
    return locked.optional !== true; // npm leaves out the optional packages of other platforms.
  }
  return (
    locked.version !== installed.version ||
    (locked.integrity ?? installed.integrity) !== (installed.integrity ?? locked.integrity) ||
    excludes(installed.os, process.platform) ||
    excludes(installed.cpu, process.arch) ||
    !fs.existsSync(join(ROOT, folder, 'package.json'))
  );
}

/** Whether a package is for other systems. @type {(names: string | string[] | undefined, here: string) => boolean} */
function excludes(names, here) {
  return names !== undefined && ![names].flat().some((name) => name === here || name.startsWith('!'));
}

/**
 * Reads the packages in a lock file of npm, without the project itself; undefined where it cannot be read.
 * @type {(file: string) => LockEntries | undefined}
 */
function readLock(file) {
  try {
    const { '': _project, ...packages } = JSON.parse(fs.readFileSync(file, 'utf8')).packages;
    return packages;
  } catch {
    return undefined;
  }
}

/** Whether a version is older than another, by major and minor. @type {(version: string, floor: string) => boolean} */
export function isOlderThan(version, floor) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [floorMajor = 0, floorMinor = 0] = floor.split('.').map(Number);
  return major < floorMajor || (major === floorMajor && minor < floorMinor);
}

/** The Node to run the target with, installed or not; undefined where this one can run TypeScript. */
function privateNode() {
  if (process.features.typescript && !isOlderThan(process.versions.node, '22.18')) {
    return undefined;
  }
  const node = privateNodePackage(process.platform, process.arch);
  const { COMMUNIQUE_LAUNCHER: launcher } = process.env;
  // Started by a launcher, this is the private Node. If it is too old as well, another would not help.
  if (node === undefined || launcher === String(process.ppid)) {
    const here = `${process.version} for ${process.platform} ${process.arch}`;
    throw new CannotStart(`This project needs Node 22.18; this is ${here}, and none can be fetched. ${INSTALL_NODE}`);
  }
  const home = join(CACHE, 'node', node.version);
  return { ...node, home, executable: join(home, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node') };
}

/** The package to fetch; undefined where a system has none. @type {(platform: string, arch: string) => { name: string, version: string, integrity: string } | undefined} */
export function privateNodePackage(platform, arch) {
  const [version, hash] = PRIVATE_NODES[`${platform}-${arch}`]?.split(' ') ?? [];
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'; // As the package `node` chooses.
  const name = `${prefix}-${platform === 'win32' ? 'win' : platform}-${arch}`;
  return version && hash ? { name, version, integrity: `sha512-${hash}` } : undefined;
}

/**
 * Finds the file of a script, or of a package's command: the command named like the package, or else its first.
 * @type {(target: string, locked: LockEntries) => string | undefined}
 */
function findTarget(target, locked) {
  const script = join(ROOT, 'scripts', `${target}.ts`);
  const at = `node_modules/${target}`;
  const bins = new Map(Object.entries((Object.hasOwn(locked, at) ? locked[at]?.bin : undefined) ?? {}));
  const command = bins.get(basename(target)) ?? [...bins.values()][0];
  const isScript = /^[\w-]+$/.test(target) && fs.existsSync(script);
  return isScript ? script : command && join(ROOT, 'node_modules', target, command);
}

/** Lists what can be run. @param {string} target */
function usage(target) {
  const { scripts } = JSON.parse(fs.readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const commands = Object.keys(scripts).map((name) => `\n  npm run ${name}`);
  return `${target === '' ? 'Nothing was named to run.' : `There is no "${target}" to run.`} There are:${commands.join('')}
and node scripts/run.mjs NAME, where NAME is a file of scripts/ without .ts, or a package that has a command.`;
}

/** Reports what the user can mend, refusals of the system included; throws any other error. @param {Error} error */
function giveUp(error) {
  if (!(error instanceof CannotStart || 'syscall' in error)) {
    throw error;
  }
  process.stderr.write(`${error instanceof CannotStart ? '' : 'Setting up failed: '}${error.message}\n`);
  process.exitCode = error instanceof CannotStart ? error.status : 2;
}
