import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../host/is-running.ts';

const PREFIX = 'communique-profile-';

/** Makes a new folder for a browser's profile, and gives its path. The name holds the id of this process. */
export async function makeProfile(): Promise<string> {
  return await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
}

/** Deletes a profile. It tries for half a second, because the browser may still write while it ends. */
export async function removeProfile(profile: string | undefined): Promise<void> {
  if (profile === undefined) return;
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }).catch(ignore);
}

/** Deletes the profiles that killed builds of the same user have left in the temporary folder. */
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

function ignore(): void {
  // The next build deletes what could not be deleted now.
}
