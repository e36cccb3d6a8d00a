import type { JSHandle, Page } from 'puppeteer-core';
import { programOf } from '../../program-of.ts';
import * as nearMark from '../near-mark.ts';
import type { PageMarks } from '../take-marks.ts';
import type { BrokenImage } from './broken-images.ts';
import * as brokenImages from './broken-images.ts';

/** Finds the images of the shown page that did not load. The marks were taken out of the page before. */
export async function readBrokenImages(page: Page, marks: JSHandle<PageMarks>): Promise<BrokenImage[]> {
  const find = await page.evaluateHandle(programOf([nearMark, brokenImages], 'brokenImages'));
  return await page.evaluate((run, taken) => (run as typeof brokenImages.brokenImages)(taken), find, marks);
}
