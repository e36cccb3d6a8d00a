import type { Browser, Page } from 'puppeteer-core';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { withDeadline } from './deadline.ts';
import { CLOSE_SECONDS, killBrowser } from './end-browser.ts';
import { refuseRequests } from './refuse-requests.ts';
import { openForeignPage } from './remote/open-foreign-page.ts';
import { watchAnswers } from './remote/watch-answers.ts';
import { waitUntilLate } from './wait-until-late.ts';
import { type MemoryWatch, watchMemory } from './watch-memory.ts';
import type { WorkBounds } from './work-bounds.ts';

/** A piece of work with a page of a browser. */
export interface PageWork<Result> {
  /** The words that name the work in findings. */
  readonly step: string;
  readonly work: (page: Page) => Promise<Result>;
  readonly bounds: WorkBounds;
  /** The most time, in seconds, that a browser at an address may be silent. */
  readonly answerSeconds: number;
  /** The number of pieces of work that this browser does at the moment. */
  readonly works: () => number;
}

/**
 * Lends a new page of a browser for one piece of work, within its bounds, and closes it afterwards. Throws `Stop` where
 * the browser ends or the work takes too much: then the browser is killed, since a page that hangs ignores all else.
 */
export async function lendPage<Result>(
  browser: Browser,
  { step, work, bounds, answerSeconds, works }: PageWork<Result>,
): Promise<Result> {
  const { seconds, megabytes } = bounds;
  const memory = megabytes === undefined ? undefined : watchBrowser(browser, megabytes, step);
  const done = new AbortController();
  const opening = openPage(browser);
  const lent = whileConnected(browser, lend(opening, work));
  const watched = { group: browser.process()?.pid, works };
  const late = waitUntilLate(watched, seconds, done.signal).then(async () => {
    // Nobody hears this where the work is done.
    if (!done.signal.aborted) await endWork(browser, opening);
    throw new Stop([diagnose('print/timeout', { step: capitalised(step), seconds })]);
  });
  late.catch(() => undefined);
  const silent = isForeign(browser)
    ? [watchAnswers(browser, { step, seconds: answerSeconds, signal: done.signal })]
    : [];
  for (const each of silent) each.catch(() => undefined);
  try {
    return await Promise.race([lent, late, ...silent, ...(memory === undefined ? [] : [memory.exceeded])]);
  } catch (error) {
    if (error instanceof Stop || (browser.connected && !isClosed(error))) throw error;
    throw new Stop([diagnose('print/browser-lost', { step })], { cause: error });
  } finally {
    done.abort();
    memory?.end();
    lent.catch(() => undefined);
  }
}

function watchBrowser(browser: Browser, megabytes: number, step: string): MemoryWatch | undefined {
  const pid = browser.process()?.pid;
  if (pid === undefined) return undefined;
  return watchMemory(pid, megabytes, () => {
    killBrowser(browser);
    return new Stop([diagnose('print/much-memory', { step: capitalised(step), megabytes })]);
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

/** A page that is open, and what closes it. */
interface OpenPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

async function openPage(browser: Browser): Promise<OpenPage> {
  if (isForeign(browser)) return await openForeignPage(browser);
  // In a window of its own: pages of one window stall one another where pictures are made of one.
  const page = await browser.newPage({ type: 'window' });
  return { page, close: async () => await page.close() };
}

// A browser that somebody else started has no process here.
function isForeign(browser: Browser): boolean {
  return browser.process() === null;
}

// Somebody else's browser goes on: a page that hangs must not be left there.
async function endWork(browser: Browser, opening: Promise<OpenPage>): Promise<void> {
  if (isForeign(browser)) await closed(opening);
  killBrowser(browser);
}

async function closed(opening: Promise<OpenPage>): Promise<void> {
  const closing = opening.then(async ({ close }) => await close());
  await withDeadline(closing, CLOSE_SECONDS, async () => new Error('The page did not close.')).catch(() => undefined);
}

async function lend<Result>(opening: Promise<OpenPage>, work: (page: Page) => Promise<Result>): Promise<Result> {
  const { page } = await opening;
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
    await closed(opening);
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
