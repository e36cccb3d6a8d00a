import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'communique-profile-';

/** Makes a fresh folder for a browser's profile; its name says which process it belongs to. */
export async function makeProfile(): Promise<string> {
  return await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
}

/** Deletes a profile; a process of the browser that is still ending may write once more, so it tries for a while. */
export async function removeProfile(profile: string | undefined): Promise<void> {
  if (profile === undefined) return;
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }).catch(ignore);
}

/** Deletes the profiles that builds which were killed have left in the temporary folder, our own user's only. */
export async function removeAbandonedProfiles(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const abandoned = names.filter((name) => {
    const owner = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1] ?? Number.NaN);
    return !Number.isNaN(owner) && owner !== process.pid && !isRunning(owner);
  });
  for (const name of abandoned) {
    const path = join(tmpdir(), name);
    if (await isOurs(path)) await removeProfile(path);
  }
}

async function isOurs(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isDirectory() === true && (process.getuid === undefined || found.uid === process.getuid());
}

function isRunning(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function ignore(): void {
  // What could not be deleted now, the next build deletes.
}
