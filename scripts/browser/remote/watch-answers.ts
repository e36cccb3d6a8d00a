import type { Browser } from 'puppeteer-core';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { Stop } from '../../diagnostics/stop.ts';
import { withDeadline } from '../deadline.ts';

/**
 * Asks a browser at an address again and again whether it still answers, until the signal says that the work is done: its
 * computer may be frozen or out of reach without any sign of it. Rejects with a `Stop` after `seconds` without an answer,
 * and never resolves.
 */
export async function watchAnswers(
  browser: Browser,
  { step, seconds, signal }: { readonly step: string; readonly seconds: number; readonly signal: AbortSignal },
): Promise<never> {
  const lost = async () => new Stop([diagnose('print/browser-lost', { step })]);
  while (!signal.aborted) {
    await pause(seconds * 500, signal);
    if (!signal.aborted) await withDeadline(ask(browser), seconds, lost);
  }
  return await new Promise<never>(() => undefined);
}

// Puppeteer remembers what it was told of the browser, so it is asked by a session of its own.
async function ask(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  await session.send('Browser.getVersion');
  await session.detach();
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  const onAbort = () => resolve();
  signal.addEventListener('abort', onAbort, { once: true });
  await promise;
  signal.removeEventListener('abort', onAbort);
  clearTimeout(timer);
}
