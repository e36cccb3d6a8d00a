import type { Page } from 'puppeteer-core';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { patience } from '../host/patience.ts';
import { withDeadline } from './deadline.ts';

const READY_SECONDS = 20;

/**
 * Puts HTML into a page, and waits until it is loaded and its fonts and images are ready, at most 20 s for each, or
 * longer on a busy computer. It does not wait for the network, because the page holds everything. Throws a `Stop` that
 * names the late part.
 */
export async function showPage(page: Page, html: string): Promise<void> {
  await bounded(page.setContent(html, { waitUntil: 'domcontentloaded', timeout: 0 }), 'the page to load');
  const fonts = page.evaluate(async () => {
    await document.fonts.ready;
  });
  await bounded(fonts, 'the fonts of the page');
  const images = page.evaluate(async () => {
    const open = [...document.images].filter((image) => !image.complete);
    await Promise.allSettled(open.map((image) => image.decode()));
  });
  await bounded(images, 'the images of the page');
}

// This time limit runs outside the page: with JavaScript off, timers in the page never fire.
async function bounded(work: Promise<void>, what: string): Promise<void> {
  const seconds = Math.ceil(READY_SECONDS * patience());
  await withDeadline(work, seconds, async () => {
    return new Stop([diagnose('print/timeout', { step: `Waiting for ${what}`, seconds })]);
  });
}
