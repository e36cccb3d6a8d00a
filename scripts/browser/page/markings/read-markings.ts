import type { Page } from 'puppeteer-core';
import { programOf } from '../../program-of.ts';
import * as inks from './ink-of-words.ts';
import * as markings from './markings-of.ts';

// In px: a slide stands in the first window as a whole, and so does the marking of a page; the second is an upright phone.
const WINDOW = { width: 1400, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Reads how the words of a document's marking stand on the shown page: in a window, on a phone, and slides on paper. */
export async function readMarkings(page: Page): Promise<readonly markings.SeenMarking[]> {
  const before = page.viewport();
  const program = await page.evaluateHandle(programOf([markings, inks], 'markingsOf'));
  const look = async (as: markings.MarkingLook) =>
    await page.evaluate((find, name) => (find as typeof markings.markingsOf)(name), program, as);
  await page.setViewport(WINDOW);
  const onScreen = await look('screen');
  await page.setViewport(PHONE);
  const onPhone = await look('phone');
  await page.setViewport(WINDOW);
  const seen = [...onScreen, ...onPhone, ...(await onPaper(page, async () => await look('paper')))];
  if (before !== null) await page.setViewport(before);
  return seen;
}

// The brief's page has other words for paper, which no stylesheet of a summit reaches (`markPrintedPages`).
async function onPaper(
  page: Page,
  look: () => Promise<markings.SeenMarking[]>,
): Promise<readonly markings.SeenMarking[]> {
  const isPrint = await page.evaluate(() => window.matchMedia('print').matches);
  if (isPrint) return [];
  await page.emulateMediaType('print');
  const seen = await look();
  await page.emulateMediaType();
  return seen.filter(({ slide }) => slide !== null);
}
