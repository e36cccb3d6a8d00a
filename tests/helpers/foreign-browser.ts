import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/browser/find-browser.ts';

/** A browser as somebody else would start it: headless, with an option of its own at most, at an address on this computer. */
export interface ForeignBrowser {
  readonly address: string;
  readonly pid: number;
  /** How many windows are open in it. */
  readonly openPages: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Starts one from the usual program; `options` are given to it. */
export async function startForeignBrowser(
  options: readonly string[] = ['--font-render-hinting=none'],
): Promise<ForeignBrowser> {
  const { path, environment } = await findBrowser(undefined);
  const folder = await mkdtemp(join(tmpdir(), 'communique-foreign-'));
  const browser = await puppeteer.launch({
    executablePath: path,
    ignoreDefaultArgs: true,
    args: [
      '--headless',
      ...options,
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    env: { ...process.env, ...environment },
  });
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('The browser has no process.');
  return {
    address: browser.wsEndpoint(),
    pid,
    openPages: async () => (await browser.targets()).filter((target) => target.type() === 'page').length,
    close: async () => {
      // A test may have frozen or killed it.
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
      await browser.disconnect();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
