import { existsSync } from 'node:fs';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { type BrowserProgram, embeddedBrowser } from './embedded-browser.ts';

/**
 * The browser to print with: the one that was named, else Puppeteer's own Chrome where it was downloaded,
 * else the embedded one, else an installed Chrome or Chromium. Throws `Stop` where there is none.
 */
export async function findBrowser(named: string | undefined): Promise<BrowserProgram> {
  if (named !== undefined) {
    if (existsSync(named)) return { path: named };
    throw new Stop([diagnose('print/browser-start', { browser: named, reason: 'there is no such file.' })]);
  }
  const found = (await puppeteersOwn()) ?? (await embeddedBrowser()) ?? installed();
  if (found !== undefined) return found;
  throw new Stop([
    diagnose('print/no-browser', { tried: ['Puppeteer’s Chrome', 'the embedded one', ...places()].join(', ') }),
  ]);
}

async function puppeteersOwn(): Promise<BrowserProgram | undefined> {
  const { default: puppeteer } = await import('puppeteer');
  try {
    const path = await puppeteer.executablePath();
    return existsSync(path) ? { path } : undefined;
  } catch {
    // Puppeteer throws where no browser of its own was ever downloaded.
    return undefined;
  }
}

function installed(): BrowserProgram | undefined {
  const path = places().find(existsSync);
  return path === undefined ? undefined : { path };
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
