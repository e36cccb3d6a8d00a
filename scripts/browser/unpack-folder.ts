import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { begunAt } from '../host/begun-at.ts';
import { isRunning } from '../host/is-running.ts';

/**
 * Makes the folder into which files are unpacked before it replaces `folder`. Its name holds the id and start time of
 * this process.
 */
export async function makeUnpackFolder(folder: string): Promise<string> {
  return await mkdtemp(`${folder}-${process.pid}-${begunAt(process.pid) ?? '0'}-`);
}

/** Deletes the folders beside `folder` that processes have left which were killed while they unpacked. */
export async function removeAbandonedUnpacks(folder: string): Promise<void> {
  const parent = dirname(folder);
  const names = await readdir(parent).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(`${basename(folder)}-`))) {
    if (await isAbandoned(parent, name, basename(folder))) {
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

const MINUTE_MS = 60_000;
// Unpacking takes a few seconds.
const OLD_MS = 10 * MINUTE_MS;

async function isAbandoned(parent: string, name: string, before: string): Promise<boolean> {
  const [, owner, begun] = /^-(\d+)-(\d+)-[^-]*$/.exec(name.slice(before.length)) ?? [];
  if (owner !== undefined) return !isRunning(Number(owner)) || (begunAt(Number(owner)) ?? '0') !== begun;
  // A folder whose name has no owner is judged by its age.
  const found = await stat(join(parent, name)).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > OLD_MS;
}
