import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Heading } from './read-headings.ts';

/**
 * Gives the bookmarks the words of their headings: Chromium takes them from the laid-out lines, so that
 * the space at a line's end is lost, capitals of the stylesheet come in, and note numbers too.
 */
export function mendBookmarks(document: PDFDocument, headings: readonly Heading[]): void {
  const words = new Map(headings.map((heading) => [keyOf(heading.shown), heading.words]));
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  for (const item of outlines === undefined ? [] : itemsBelow(outlines)) {
    const title = item.lookup(PDFName.of('Title'));
    if (!(title instanceof PDFString || title instanceof PDFHexString)) continue;
    const heading = words.get(keyOf(title.decodeText()));
    if (heading !== undefined) item.set(PDFName.of('Title'), PDFHexString.fromText(heading));
  }
}

function itemsBelow(parent: PDFDict): PDFDict[] {
  const items: PDFDict[] = [];
  let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item !== undefined) {
    items.push(item, ...itemsBelow(item));
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return items;
}

// What line breaks and capitals leave alone.
function keyOf(title: string): string {
  return title.replace(/[\s\u00AD]+/g, '').toLowerCase();
}
