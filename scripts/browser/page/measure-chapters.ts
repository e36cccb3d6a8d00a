import type { Page } from 'puppeteer';
import { programOf } from '../program-of.ts';
import * as blocks from './blocks-of.ts';
import * as chapters from './chapters-of-page.ts';
import type { MeasuredBrief } from './measured-chapter.ts';

/**
 * Measures the chapters of the shown brief, laid out as wide as in print and in one piece. A page whose chapters are
 * built otherwise, by templates of a summit's own, gives undefined: what stands where in them is theirs.
 */
export async function measureChapters(page: Page): Promise<MeasuredBrief | undefined> {
  const measured = await page.evaluate(programOf([chapters, blocks], 'briefOfPage()'));
  return (measured as MeasuredBrief | null) ?? undefined;
}
