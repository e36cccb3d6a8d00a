import puppeteer, { type Browser, type BrowserContext } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { endWithWorker } from './end-with-worker.ts';

let shared: Promise<Browser> | undefined;

/**
 * A context of a browser as a reader's is: with scripts on, from the same program that prints. All test files of one
 * worker share the browser, started at the first call; a context has its own windows and its own storage, and closing it
 * closes its windows.
 */
export async function openContext(): Promise<BrowserContext> {
  shared ??= launch();
  return await (await shared).createBrowserContext();
}

async function launch(): Promise<Browser> {
  const program = await findBrowser(undefined);
  const browser = await puppeteer.launch({
    executablePath: program.path,
    headless: 'shell',
    pipe: true,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, ...program.environment },
  });
  endWithWorker(async () => await browser.close());
  return browser;
}
