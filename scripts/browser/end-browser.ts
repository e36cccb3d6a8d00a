import type { Browser } from 'puppeteer-core';
import { withDeadline } from './deadline.ts';
import { removeProfile } from './profile-folder.ts';

/** A running browser and the folder of its profile; `profile` is undefined for a remote browser. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly profile: string | undefined;
  readonly version: string;
}

/** The most time, in seconds, that a browser or a page may take to close. */
export const CLOSE_SECONDS = 5;

/**
 * Closes a browser within `CLOSE_SECONDS`, or kills it, and removes its profile. A remote browser is only disconnected.
 */
export async function endBrowser({ browser, profile }: RunningBrowser): Promise<void> {
  if (browser.process() === null) {
    await browser.disconnect();
    return;
  }
  await withDeadline(browser.close(), CLOSE_SECONDS, async () => new Error('The browser did not close.')).catch(ignore);
  killBrowser(browser);
  await removeProfile(profile);
}

/**
 * Kills a browser with its process group, which Puppeteer starts for it (but not on Windows). A remote browser may
 * serve others too, so it is only disconnected.
 */
export function killBrowser(browser: Browser): void {
  const running = browser.process();
  if (running === null) void browser.disconnect().catch(ignore);
  if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? running.pid : -running.pid, 'SIGKILL');
  } catch {
    // The process has ended in the meantime.
  }
}

function ignore(): void {
  // Errors of a browser that was ended on purpose are not reported.
}
