import type { Page } from 'puppeteer-core';
import { programOf } from '../program-of.ts';
import * as blocks from './blocks-of.ts';
import * as chapters from './chapters-of-page.ts';
import type { MeasuredBrief } from './measured-chapter.ts';

/**
 * Measures the chapters of the shown brief at their width in print, without page breaks. Undefined where a summit's own
 * templates build chapters in another way: the parts of those can't be moved.
 */
export async function measureChapters(page: Page): Promise<MeasuredBrief | undefined> {
  const measured = await page.evaluate(programOf([chapters, blocks], 'briefOfPage()'));
  return (measured as MeasuredBrief | null) ?? undefined;
}
