import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './system-reason.ts';

/** The kind of a path: `other` is a pipe, a device or a socket. */
export type PathKind = 'file' | 'folder' | 'link' | 'other';

/** Gives the kind of an absolute path without following a link at its end; undefined where nothing exists. */
export async function kindOf(path: string): Promise<PathKind | undefined> {
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink()) return 'link';
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR)$/.test(errorCode(error))) return undefined;
    throw error;
  }
}

/** Follows the links of an absolute path, as far as the path exists. */
export async function realAsFar(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realAsFar(parent), basename(path));
  }
}
