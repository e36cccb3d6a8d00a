import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * The one seam to the world: files of the project, the clock, the environment and the terminal. Paths
 * are relative to the project's folder, with slashes. Tests pass a host in memory.
 */
export interface Host {
  readonly readText: (path: string) => Promise<string>;
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** The paths of all files below a folder, from there, sorted; empty where there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Whether a path, its symbolic links followed, stays below a folder. */
  readonly isInside: (folder: string, path: string) => Promise<boolean>;
  readonly write: (path: string, content: Uint8Array | string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Tells this process from others that run at the same time. */
  readonly processId: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly environment: (name: string) => string | undefined;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
  /** Whether standard error is a terminal that may show colours (no-color.org). */
  readonly errHasColours: boolean;
}

/** The real host, with paths from the project's folder `root`. */
export function createHost(root: string): Host {
  const at = (path: string) => resolve(root, path);
  return {
    readText: async (path) => await readFile(at(path), 'utf8'),
    readBytes: async (path) => await readFile(at(path)),
    list: async (folder) => await listFiles(at(folder)),
    isInside: async (folder, path) => await isInside(at(folder), at(path)),
    write: async (path, content) => {
      await mkdir(dirname(at(path)), { recursive: true });
      await writeFile(at(path), content);
    },
    rename: async (from, to) => await rename(at(from), at(to)),
    remove: async (path) => await rm(at(path), { recursive: true, force: true }),
    processId: process.pid,
    now: () => performance.now(),
    environment: (name) => process.env[name],
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    errHasColours: process.stderr.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
  };
}

async function listFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, resolve(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function isInside(folder: string, path: string): Promise<boolean> {
  const way = relative(await realpath(folder), await realpath(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
