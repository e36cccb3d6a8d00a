import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { withPlainLineEnds } from '../outline/plain-line-ends.ts';
import { begunAt } from './begun-at.ts';
import { digestFiles } from './digest-files.ts';
import { isRunning } from './is-running.ts';
import { kindOf, type PathKind, realAsFar } from './path-kind.ts';
import { readBounded } from './read-bounded.ts';
import { errorCode } from './system-reason.ts';
import type { Traces } from './traces.ts';

/**
 * The only access to the world outside the program: the project's files, the clock, the environment and the terminal.
 * Paths are relative to the project's folder, with slashes. Tests pass a host in memory.
 */
export interface Host {
  /** Reads a text in UTF-8; its line ends become `\n`, whatever the checkout made of them. */
  readonly readText: (path: string) => Promise<string>;
  /**
   * Reads a plain file of at most `most` bytes (64 MB by default). Throws `RefusedFile` for a larger file, a pipe or a
   * device, before it reads a byte.
   */
  readonly readBytes: (path: string, most?: number) => Promise<Uint8Array>;
  /**
   * Lists the paths of all files below a folder, relative to the folder and sorted; empty where there is no such
   * folder.
   */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /**
   * Lists the names of all files and folders directly in a folder, with hidden ones, sorted; empty where there is no
   * such folder.
   */
  readonly names: (folder: string) => Promise<readonly string[]>;
  /** Gives the SHA-256 of the names and contents of files and of all files below folders. */
  readonly digest: (paths: readonly string[]) => Promise<string>;
  /** Gives the kind and size of a path's target, with links followed; undefined where nothing exists. */
  readonly facts: (path: string) => Promise<FileFacts | undefined>;
  /** Gives the absolute path, with slashes. */
  readonly absolute: (path: string) => string;
  /** The absolute path of the folder in which the command was started: npm itself changes to the project's folder. */
  readonly startedIn: string;
  /** Gives the kind of a path without following a link at its end; undefined where nothing exists. */
  readonly kindOf: (path: string) => Promise<PathKind | undefined>;
  /** Whether a path is a folder or is below it. Links are followed as far as the path exists. */
  readonly wouldBeInside: (folder: string, path: string) => Promise<boolean>;
  /** Whether a path is below a folder after its links are followed; false where there is no such folder. */
  readonly isInside: (folder: string, path: string) => Promise<boolean>;
  readonly write: (path: string, content: Uint8Array | string) => Promise<void>;
  readonly copy: (from: string, to: string) => Promise<void>;
  /** Moves a file or a whole folder on the same disk, in one step: no other process sees it half done. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** The system, Node and its data of languages (ICU), with their versions: words and numbers may differ between two. */
  readonly runtime: string;
  /** The id of this process. */
  readonly processId: number;
  readonly isRunning: (processId: number) => boolean;
  /** Gives the start time of a running process in the system's units; undefined where the system does not say. */
  readonly begunAt: (processId: number) => string | undefined;
  /** Gives the milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly environment: (name: string) => string | undefined;
  /** Gives the names and folders that could identify this computer and its user: no file of a pack may have them. */
  readonly traces: () => Traces;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
  /** Whether a person can answer questions: both input and output are a terminal. */
  readonly canAsk: boolean;
  /** Asks a question on the terminal and gives the answer; undefined where the input ends without an answer. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Whether standard error is a terminal that may show colours (as no-color.org has it). */
  readonly errHasColours: boolean;
}

/** The kind and size of a path's target: only a plain file has an end, and a size that can be trusted. */
interface FileFacts {
  readonly isFile: boolean;
  readonly isFolder: boolean;
  readonly bytes: number;
}

/** The real host, with paths from the project's folder `root`. */
export function createHost(root: string): Host {
  const at = (path: string) => resolve(root, path);
  return {
    readText: async (path) => withPlainLineEnds((await readBounded(at(path))).toString('utf8')),
    readBytes: async (path, most) => await readBounded(at(path), most),
    list: async (folder) => await listFiles(at(folder)),
    names: async (folder) => (existsSync(at(folder)) ? (await readdir(at(folder))).sort() : []),
    facts: async (path) => await factsOf(at(path)),
    digest: async (paths) => digestFiles(root, paths),
    absolute: (path) => withSlashes(at(path)),
    startedIn: withSlashes(resolve(process.env['INIT_CWD'] ?? process.cwd())),
    kindOf: async (path) => await kindOf(at(path)),
    wouldBeInside: async (folder, path) => isBelow(await realAsFar(at(folder)), await realAsFar(at(path))),
    isInside: async (folder, path) => await isInside(at(folder), at(path)),
    write: async (path, content) => {
      await makeFolder(dirname(at(path)));
      await writeFile(at(path), content);
    },
    copy: async (from, to) => await cp(at(from), at(to), { recursive: true, verbatimSymlinks: true }),
    rename: async (from, to) => await patiently(async () => await rename(at(from), at(to))),
    remove: async (path) => await rm(at(path), { recursive: true, force: true }),
    runtime: JSON.stringify([process.platform, process.arch, process.version, process.versions]),
    processId: process.pid,
    isRunning,
    begunAt,
    now: () => performance.now(),
    environment: (name) => process.env[name],
    traces: () => ({ user: userName(), computer: hostname(), folders: [root, homedir(), tmpdir()] }),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    canAsk: process.stdin.isTTY === true && process.stdout.isTTY === true,
    ask,
    errHasColours: process.stderr.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
  };
}

async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // In a terminal's raw mode Ctrl-C is only a key: it is sent on as the signal.
  terminal.on('SIGINT', () => {
    process.emit('SIGINT', 'SIGINT');
    terminal.close();
  });
  return await new Promise((resolve) => {
    terminal.on('close', () => resolve(undefined));
    terminal.question(question, (answer) => {
      resolve(answer);
      terminal.close();
    });
  });
}

// With `recursive` Node reports ENOENT on a read-only disk; without it the system gives the real reason (EROFS).
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(async (error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    const parent = dirname(folder);
    if (!existsSync(parent) && parent !== folder) await makeFolder(parent);
    await mkdir(folder);
  });
}

// A container may run under a user number that belongs to no user.
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

const WINDOWS_ATTEMPTS = 10;

// On Windows a virus scanner or an indexer may hold a newly written file for a moment.
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; process.platform === 'win32' && attempt < WINDOWS_ATTEMPTS; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!/^(?:EPERM|EACCES|EBUSY)$/.test(errorCode(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
  await work();
}

async function listFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, resolve(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function factsOf(path: string): Promise<FileFacts | undefined> {
  try {
    const found = await stat(path);
    return { isFile: found.isFile(), isFolder: found.isDirectory(), bytes: found.size };
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|ELOOP|EACCES|EPERM|ENAMETOOLONG|EINVAL|ERR_INVALID_ARG_VALUE)$/.test(errorCode(error)))
      return undefined;
    throw error;
  }
}

function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

async function isInside(folder: string, path: string): Promise<boolean> {
  const real = await realpath(path);
  const within = await realpath(folder).catch(() => undefined);
  return within !== undefined && isBelow(within, real);
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
