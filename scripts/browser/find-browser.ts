import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { type BrowserProgram, embeddedBrowser } from './embedded-browser.ts';

/**
 * Finds the browser that prints: the named one, or else Puppeteer's downloaded Chrome, the embedded one, or an
 * installed Chrome, Chromium or Edge, in this order. Throws `Stop` where no browser is found or the named one can't
 * run.
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

async function puppeteersOwn(): Promise<BrowserProgram | undefined> {
  const { default: puppeteer } = await import('puppeteer');
  try {
    const path = await puppeteer.executablePath();
    return existsSync(path) ? { path, environment: {}, opensSocket: true } : undefined;
  } catch {
    // Puppeteer throws where it has never downloaded a browser.
    return undefined;
  }
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
