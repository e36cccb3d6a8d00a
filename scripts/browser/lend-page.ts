import type { Browser, Page } from 'puppeteer-core';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { withDeadline } from './deadline.ts';
import { CLOSE_SECONDS, killBrowser } from './end-browser.ts';
import { refuseRequests } from './refuse-requests.ts';

/**
 * The most time, in seconds, for one piece of work; the longest deck takes far less. A page that hangs ignores all
 * other time limits, so the browser is killed.
 */
export const WORK_SECONDS = 120;

/**
 * Opens a new page of a browser for one piece of work, for at most `WORK_SECONDS`, and closes it afterwards. `step`
 * names the work in findings. Throws `Stop` where the browser ends, or where the work takes too long and the browser is
 * killed.
 */
export async function lendPage<Result>(
  browser: Browser,
  step: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  return await withDeadline(whileConnected(browser, lend(browser, work)), WORK_SECONDS, async () => {
    killBrowser(browser);
    return new Stop([diagnose('print/timeout', { step: capitalised(step), seconds: WORK_SECONDS })]);
  }).catch((error: unknown) => {
    if (error instanceof Stop || (browser.connected && !isClosed(error))) throw error;
    throw new Stop([diagnose('print/browser-lost', { step })], { cause: error });
  });
}

// Puppeteer waits half a minute for a page of a browser that has ended.
async function whileConnected<Result>(browser: Browser, work: Promise<Result>): Promise<Result> {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  const onLost = () => reject(new Error('The browser ended.'));
  browser.on('disconnected', onLost);
  if (!browser.connected) onLost();
  try {
    return await Promise.race([work, lost]);
  } finally {
    browser.off('disconnected', onLost);
  }
}

async function lend<Result>(browser: Browser, work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage();
  try {
    await page.setJavaScriptEnabled(false);
    await refuseRequests(page);
    // The page's process can end while the browser goes on, mostly for lack of memory. No call would then be answered.
    // A browser that ends normally closes its pages first.
    const crash = new Promise<never>((_, reject) => {
      for (const event of ['error', 'close'] as const) page.once(event, () => reject(new PageCrash()));
    });
    return await Promise.race([work(page), crash]);
  } finally {
    await withDeadline(page.close(), CLOSE_SECONDS, async () => new Error('The page did not close.')).catch(
      () => undefined,
    );
  }
}

class PageCrash extends Error {}

function isClosed(error: unknown): boolean {
  return error instanceof PageCrash || (error instanceof Error && saysClosed(error.message));
}

/** Whether a message of Puppeteer says that the page, the connection or the frame is gone. */
export function saysClosed(message: string): boolean {
  return CLOSED.test(message);
}

const CLOSED = /(?:Target|Connection|Session) closed|detached Frame|frame (?:was|got) detached/i;

function capitalised(step: string): string {
  return step.charAt(0).toUpperCase() + step.slice(1);
}
