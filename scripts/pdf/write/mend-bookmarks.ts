import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { bookmarkItems } from '../read/bookmark-items.ts';
import type { Heading } from './heading.ts';

/** A bookmark and the heading that it was made of. */
export interface HeadedBookmark {
  readonly item: PDFDict;
  readonly heading: Heading;
}

/**
 * Gives the bookmarks the words of their headings: Chromium takes them from the laid-out lines, so that
 * the space at a line's end is lost, capitals of the stylesheet come in, and note numbers too. Gives back
 * the bookmarks whose heading is known.
 */
export function mendBookmarks(document: PDFDocument, headings: readonly Heading[]): HeadedBookmark[] {
  const waiting = Map.groupBy(headings, (heading) => keyOf(heading.shown));
  return bookmarkItems(document).flatMap((item) => {
    const title = item.lookup(PDFName.of('Title'));
    if (!(title instanceof PDFString || title instanceof PDFHexString)) return [];
    const [heading, ...others] = waiting.get(keyOf(title.decodeText())) ?? [];
    if (heading === undefined) return [];
    // Of headings with the same words, each is one bookmark's; the last stays for those that are too many.
    if (others.length > 0) waiting.set(keyOf(title.decodeText()), others);
    item.set(PDFName.of('Title'), PDFHexString.fromText(heading.words));
    return [{ item, heading }];
  });
}

// What line breaks and capitals leave alone.
function keyOf(title: string): string {
  return title.replace(/[\s\u00AD]+/g, '').toLowerCase();
}
