import { type PDFDict, type PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { textOf } from '../read/dictionaries.ts';
import { bookmarkItems } from '../read/links/bookmark-items.ts';
import { NAMES } from '../read/pdf-names.ts';
import type { Heading } from './heading.ts';

/** A bookmark and the heading that it was made from. */
export interface HeadedBookmark {
  readonly item: PDFDict;
  readonly heading: Heading;
}

/**
 * Gives each bookmark the words of its heading, and returns the bookmarks whose heading is known. Chromium takes the
 * words from the lines as they are laid out: without the space at the end of a line, in the capitals of the stylesheet,
 * and with the numbers of notes.
 */
export function mendBookmarks(document: PDFDocument, headings: readonly Heading[]): HeadedBookmark[] {
  const waiting = Map.groupBy(headings, (heading) => keyOf(heading.shown));
  return bookmarkItems(document).flatMap((item) => {
    const title = textOf(item, 'Title');
    if (title === undefined) return [];
    const [heading, ...others] = waiting.get(keyOf(title)) ?? [];
    if (heading === undefined) return [];
    // Each of several headings with the same words goes to one bookmark; the last goes to all further bookmarks too.
    if (others.length > 0) waiting.set(keyOf(title), others);
    item.set(NAMES.Title, PDFHexString.fromText(heading.words));
    return [{ item, heading }];
  });
}

// A title without white space, soft hyphens and capitals, which depend on the lines and on the stylesheet.
function keyOf(title: string): string {
  return title.replace(/[\s\u00AD]+/g, '').toLowerCase();
}
