import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { MOST_BYTES, tooLarge } from '../../scripts/host/read-bounded.ts';
import type { Traces } from '../../scripts/host/traces.ts';
import { withPlainLineEnds } from '../../scripts/outline/plain-line-ends.ts';

type Content = string | Uint8Array;

/** The options of a host in memory. */
export interface MemoryOptions {
  /** The files by their path in the project's folder; they replace the project's own. */
  readonly files?: Iterable<readonly [path: string, content: Content]>;
  /**
   * Whether files that are not in `files` are read from the project's own `templates/`, `node_modules/` and
   * `package.json` (the default).
   */
  readonly projectFiles?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Paths that are symbolic links out of every folder. */
  readonly links?: readonly string[];
  /** Paths that are no regular files, as a pipe or a device. */
  readonly devices?: readonly string[];
  /** What the system says of a file's size, where it differs: a file with holes. */
  readonly sizes?: Readonly<Record<string, number>>;
  /** The folder that the command was started in; one that has no files, unless told. */
  readonly startedIn?: string;
  /** Paths that are listed but can't be read, each with the system's error code; `ENOENT` makes it a link to nothing. */
  readonly unreadable?: Readonly<Record<string, string>>;
  /** The path that can't be written or renamed to, and the system's error code (`ENOSPC` by default). */
  readonly failingWrite?: { readonly path: string; readonly step: 'write' | 'rename'; readonly code?: string };
  /** The ids of the processes that are running, beside this one. */
  readonly running?: readonly number[];
  /** The traces of the computer to look for; empty by default. */
  readonly traces?: Traces;
  readonly isTerminal?: boolean;
  /** The answers to questions, in order. Left out, the host can't ask. */
  readonly answers?: readonly string[];
  readonly errHasColours?: boolean;
}

/** A host whose files are a map, with a record of the changes to it. */
export interface MemoryHost extends Host {
  readonly files: Map<string, Content>;
  /** The changes of files, in order: `write PATH`, `copy FROM TO`, `rename FROM TO`, `remove PATH`. */
  readonly changes: readonly string[];
  readonly outText: () => string;
  readonly errText: () => string;
}

/** Makes a host in memory. Its clock always gives 0. */
export function createHostInMemory(options: MemoryOptions = {}): MemoryHost {
  const files = new Map<string, Content>(options.files ?? []);
  const changes: string[] = [];
  const outs: string[] = [];
  const answers = [...(options.answers ?? [])];
  const errs: string[] = [];
  const throughTo = (path: string) =>
    (options.projectFiles ?? true) && /^(?:templates\/|node_modules\/|package\.json$)/.test(path);
  const follow = (path: string) => {
    const code = options.unreadable?.[path];
    if (code !== undefined) throw systemError(code);
  };
  const read = async (path: string): Promise<Content> => {
    follow(path);
    const content = files.get(path);
    if (content !== undefined) return content;
    if (throughTo(path)) return await readProjectFile(path);
    throw Object.assign(new Error(`ENOENT: no such file, '${path}'`), { code: 'ENOENT' });
  };
  const fail = (path: string, step: 'write' | 'rename') => {
    const { failingWrite } = options;
    if (failingWrite?.path === path && failingWrite.step === step) throw systemError(failingWrite.code ?? 'ENOSPC');
  };
  return {
    files,
    changes,
    outText: () => outs.join(''),
    errText: () => errs.join(''),
    readText: async (path) => withPlainLineEnds(Buffer.from(await read(path)).toString('utf8')),
    readBytes: async (path, most = MOST_BYTES) => {
      const bytes = new Uint8Array(Buffer.from(await read(path)));
      if (bytes.length > most) throw tooLarge(bytes.length, most);
      return bytes;
    },
    list: async (folder) => {
      const own = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      const shared = throughTo(`${folder}/`) ? await listProjectFiles(folder) : [];
      return [...new Set([...own.map((path) => path.slice(folder.length + 1)), ...shared])].sort();
    },
    names: async (folder) => {
      const start = folder === '' ? '' : `${folder}/`;
      const inside = [...files.keys()].filter((path) => path.startsWith(start));
      return [...new Set(inside.map((path) => path.slice(start.length).replace(/\/.*/, '')))].sort();
    },
    facts: async (path) => {
      const content = await read(path).catch(() => undefined);
      const bytes = content === undefined ? 0 : Buffer.from(content).length;
      const isFolder = [...files.keys()].some((each) => each.startsWith(`${path}/`));
      if (content === undefined && !isFolder) return undefined;
      const isFile = content !== undefined && !(options.devices ?? []).includes(path);
      return { isFile, isFolder, bytes: options.sizes?.[path] ?? bytes };
    },
    digest: async (paths) => paths.map((path) => String(files.get(path) ?? '')).join('\n'),
    runtime: 'memory',
    absolute: (path) => path,
    startedIn: options.startedIn ?? 'elsewhere',
    isInside: async (folder, path) => {
      follow(path);
      return (folder === '' || path.startsWith(`${folder}/`)) && !(options.links ?? []).includes(path);
    },
    write: async (path, content) => {
      fail(path, 'write');
      changes.push(`write ${path}`);
      files.set(path, content);
    },
    copy: async (from, to) => {
      fail(to, 'write');
      changes.push(`copy ${from} ${to}`);
      files.set(to, await read(from));
    },
    rename: async (from, to) => {
      fail(to, 'rename');
      const moved = [...files].filter(([path]) => path === from || path.startsWith(`${from}/`));
      if (moved.length === 0) throw systemError('ENOENT');
      if ([...files.keys()].some((path) => path.startsWith(`${to}/`))) throw systemError('ENOTEMPTY');
      changes.push(`rename ${from} ${to}`);
      for (const [path, content] of moved) {
        files.delete(path);
        files.set(`${to}${path.slice(from.length)}`, content);
      }
    },
    remove: async (path) => {
      changes.push(`remove ${path}`);
      for (const name of [...files.keys()]) if (name === path || name.startsWith(`${path}/`)) files.delete(name);
    },
    now: () => 0,
    environment: (name) => options.environment?.[name],
    traces: () => options.traces ?? { user: '', computer: '', folders: [] },
    out: (text) => void outs.push(text),
    err: (text) => void errs.push(text),
    isTerminal: options.isTerminal ?? false,
    canAsk: options.answers !== undefined,
    ask: async (question) => {
      outs.push(question);
      return answers.shift();
    },
    processId: 7,
    begunAt: (processId) => (processId === 7 || (options.running ?? []).includes(processId) ? '100' : undefined),
    kindOf: async (path) => {
      if ((options.links ?? []).includes(path)) return 'link';
      if (files.has(path)) return 'file';
      return [...files.keys()].some((each) => each.startsWith(`${path}/`)) ? 'folder' : undefined;
    },
    wouldBeInside: async (folder, path) => path === folder || path.startsWith(`${folder}/`),
    isRunning: (processId) => (options.running ?? []).includes(processId),
    errHasColours: options.errHasColours ?? false,
  };
}

/** Makes an error of the system, with its code. */
function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code });
}

// The project's own files never change while the tests run: each is read once.
const projectFiles = new Map<string, Promise<Uint8Array>>();

function readProjectFile(path: string): Promise<Uint8Array> {
  const known = projectFiles.get(path) ?? readFile(join(projectFolder, path));
  projectFiles.set(path, known);
  return known;
}

async function listProjectFiles(folder: string): Promise<string[]> {
  const root = join(projectFolder, folder);
  if (!existsSync(root)) return [];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}
