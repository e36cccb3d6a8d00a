import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '../../scripts/browser/find-browser.ts';

/** Starts a browser that runs scripts, as a reader's does, from the same program that prints. */
export async function launchBrowser(): Promise<Browser> {
  const program = await findBrowser(undefined);
  return await puppeteer.launch({
    executablePath: program.path,
    headless: 'shell',
    pipe: true,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox', '--no-zygote'] : [])],
    env: { ...process.env, ...program.environment },
  });
}
