import type { Page } from 'puppeteer-core';
import { programOf } from '../../program-of.ts';
import * as markings from './markings-of.ts';

// In px: a slide stands in this window as a whole, and so does the marking of a page.
const WINDOW = { width: 1400, height: 900 };

/** Reads how the words of a document's marking stand on the shown page, as on a screen. */
export async function readMarkings(page: Page): Promise<readonly markings.SeenMarking[]> {
  const before = page.viewport();
  await page.setViewport(WINDOW);
  const look = await page.evaluateHandle(programOf([markings], 'markingsOf'));
  const seen = await page.evaluate((find) => (find as typeof markings.markingsOf)(), look);
  if (before !== null) await page.setViewport(before);
  return seen;
}
