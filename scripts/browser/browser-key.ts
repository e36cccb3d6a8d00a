import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { findBrowser } from './find-browser.ts';
import { isRemote } from './remote/is-remote.ts';

/**
 * Gives a text that differs where another browser, or the same one in another way, would print: its program's path,
 * size and time, and whether its user makes it run without a sandbox. Undefined for a browser at an address: its version
 * is known only when it runs. Throws `Stop` where no browser is found.
 */
export async function browserKey(named: string | undefined): Promise<string | undefined> {
  if (isRemote(named)) return undefined;
  const { path, environment } = await findBrowser(named);
  const { size, mtimeMs } = await stat(path);
  return JSON.stringify([path, size, mtimeMs, environment, userInfo().uid]);
}
