import type { Page } from 'puppeteer-core';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { withDeadline } from './deadline.ts';

const SECONDS = 20;

/**
 * Waits until the page needs no more fonts: characters that one family lacks ask for the next family only after the
 * first is loaded. Throws `Stop` after 20 s.
 */
export async function settleFonts(page: Page): Promise<void> {
  await withDeadline(page.evaluate(loadCalledFonts), SECONDS, async () => {
    return new Stop([diagnose('print/timeout', { step: 'Waiting for the fonts of the page', seconds: SECONDS })]);
  });
}

// Runs in the browser.
async function loadCalledFonts(): Promise<void> {
  const settled = () => [...document.fonts].filter(({ status }) => status === 'loaded' || status === 'error').length;
  for (let before = -1; before !== settled() || document.fonts.status === 'loading'; ) {
    before = settled();
    // The browser asks for fonts during layout.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    document.body.getBoundingClientRect();
  }
}
