import type { Host } from '../../host/host.ts';
import { errorCode } from '../../host/system-reason.ts';
import { joinPath, parentsOf } from './join-path.ts';

/**
 * The reason why a file of a user's deck is not read: it does not exist, it is outside the allowed folders, or another
 * reason in words.
 */
type Refusal =
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unusable'; readonly reason: string };

/** The files that a check of somebody's deck may read. */
export interface AllowedFiles {
  /** The absolute path of the deck's own folder. */
  readonly folder: string;
  /** The folders that may have its settings: its own, then those above it up to the repository's. */
  readonly settingsFolders: readonly string[];
  /** Reads a plain file below one of the roots, of at most `mostBytes` bytes. */
  readonly read: (path: string, mostBytes: number) => Promise<{ readonly bytes: Uint8Array } | Refusal>;
}

/**
 * Finds the files that may be read for a deck at the absolute `path`: those of its folder, of its repository (the
 * nearest folder above with `.git`), and of the folder in which the command was started. Symbolic links are followed
 * before this is checked, and the size is checked before a byte is read.
 */
export async function findAllowedFiles(host: Host, path: string): Promise<AllowedFiles> {
  const folder = joinPath(path, '..');
  const around = parentsOf(folder);
  const repository = await findRepository(host, around);
  const roots = [...new Set([folder, ...(repository === undefined ? [] : [repository]), host.startedIn])];
  const top = repository ?? (around.includes(host.startedIn) ? host.startedIn : folder);
  return {
    folder,
    settingsFolders: around.slice(0, around.indexOf(top) + 1),
    read: async (file, mostBytes) => await readAllowed(host, roots, file, mostBytes),
  };
}

async function findRepository(host: Host, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    if ((await host.facts(joinPath(folder, '.git'))) !== undefined) return folder;
  }
  return undefined;
}

async function readAllowed(
  host: Host,
  roots: readonly string[],
  path: string,
  mostBytes: number,
): Promise<{ readonly bytes: Uint8Array } | Refusal> {
  const facts = await host.facts(path);
  if (facts === undefined) return { kind: 'missing' };
  const inside = await Promise.all(roots.map(async (root) => await isInside(host, root, path)));
  if (!inside.includes(true)) return { kind: 'outside' };
  if (!facts.isFile) return { kind: 'unusable', reason: 'it is no regular file' };
  if (facts.bytes > mostBytes) {
    const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);
    return {
      kind: 'unusable',
      reason: `it has ${megabytes(facts.bytes)} MB, and ${megabytes(mostBytes)} MB is the most`,
    };
  }
  try {
    return { bytes: await host.readBytes(path) };
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return { kind: 'unusable', reason: 'you may not read it' };
  }
}

// A root may have been removed, or may not be a folder.
async function isInside(host: Host, root: string, path: string): Promise<boolean> {
  return await host.isInside(root, path).catch((error: unknown) => {
    if (errorCode(error) === '') throw error;
    return false;
  });
}
