import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { type BrowserProgram, embeddedBrowser } from './embedded-browser.ts';

/**
 * Finds the browser that prints: the named one, or the first of Puppeteer's downloaded Chrome, the embedded browser,
 * and an installed Chrome, Chromium or Edge. Throws `Stop` where no browser is found or the named one can't run.
 */
export async function findBrowser(named: string | undefined): Promise<BrowserProgram> {
  if (named !== undefined) {
    const reason = whyNoProgram(named);
    if (reason === undefined) return { path: resolve(named), environment: {}, opensSocket: true };
    throw new Stop([diagnose('print/browser-start', { browser: named, reason })]);
  }
  const found = (await puppeteersOwn()) ?? (await embeddedBrowser()) ?? installed();
  if (found !== undefined) return found;
  throw new Stop([
    diagnose('print/no-browser', { tried: ['Puppeteer’s Chrome', 'the embedded one', ...places()].join(', ') }),
  ]);
}

function whyNoProgram(path: string): string | undefined {
  if (!existsSync(path)) return 'there is no such file.';
  if (!statSync(path).isFile()) return 'it is a folder.';
  try {
    accessSync(path, constants.X_OK);
    return undefined;
  } catch {
    return 'it is not a program that may be run.';
  }
}

// The newest Chrome from `npx puppeteer browsers install`. The package `puppeteer` could find it too, but it searches
// for its configuration in all folders above the current one, and runs the code that it finds there.
async function puppeteersOwn(): Promise<BrowserProgram | undefined> {
  // biome-ignore lint/style/noProcessEnv: the variable is Puppeteer's own, for every program that uses it.
  const cacheDir = process.env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer-core');
  if (!existsSync(cacheDir)) return undefined;
  // Loaded only where it has something to find.
  const { Browser, getInstalledBrowsers, getVersionComparator } = await import('@puppeteer/browsers');
  const newest = (await getInstalledBrowsers({ cacheDir }))
    .filter(({ browser, executablePath }) => browser === Browser.CHROME && existsSync(executablePath))
    .sort((a, b) => getVersionComparator(Browser.CHROME)(a.buildId, b.buildId))
    .at(-1);
  return newest === undefined ? undefined : { path: newest.executablePath, environment: {}, opensSocket: true };
}

function installed(): BrowserProgram | undefined {
  const path = places().find(existsSync);
  return path === undefined ? undefined : { path, environment: {}, opensSocket: true };
}

function places(): string[] {
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ];
    case 'win32':
      return [
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      ];
    default:
      return [
        '/usr/bin/google-chrome',
        '/usr/bin/google-chrome-stable',
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
      ];
  }
}
