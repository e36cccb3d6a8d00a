import type { JSHandle, Page } from 'puppeteer-core';
import { measureStream, placeFeet } from '../../../browser/page/feet/set-feet.ts';
import type { PageMarks } from '../../../browser/page/take-marks.ts';
import { settleFeet } from './settle-feet.ts';

/** A note at the foot of a page, before the page is printed. */
export interface SetNote {
  readonly number: number;
  readonly id: string;
  /** The id of the first number on its page that leads to it. */
  readonly citedAt: string;
  /** The number of the mark of the text in which that number stands; null where it has no place. */
  readonly mark: number | null;
  /** Whether the page has too little room for its notes. */
  readonly isOverfull: boolean;
}

// In px: the browser's positions are multiples of 1/64 px, and it sets whole pages of a print.
const TOLERANCE = 2;

/**
 * Settles the notes at the feet of the shown brief's pages, and sets them there. `height` is the height of a page's text in
 * px. Gives the notes; none where the page has none for its feet.
 */
export async function setFeet(page: Page, marks: JSHandle<PageMarks>, height: number): Promise<SetNote[]> {
  const stream = await measureStream(page, marks, height);
  if (stream === undefined) return [];
  const pages = settleFeet(stream, height - TOLERANCE);
  const overfull = new Set(pages.filter(({ isOverfull }) => isOverfull).map(({ index }) => index));
  const placed = await placeFeet(page, pages, { height, clear: TOLERANCE });
  return placed.map(({ index, number, id, citedAt, citing }) => {
    return { number, id, citedAt, mark: stream.citings[citing]?.mark ?? null, isOverfull: overfull.has(index) };
  });
}
