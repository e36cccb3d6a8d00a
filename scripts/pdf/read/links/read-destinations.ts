import { PDFArray, PDFDict, type PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { NAMES } from '../pdf-names.ts';

/**
 * The page, from 1, of every place of a PDF that a link or an address can name (`brief.pdf#about`). They are the named
 * destinations in the catalogue's `/Dests`; the browser writes one for every id that a link of the printed page leads to.
 */
export function readDestinations(document: PDFDocument): Map<string, number> {
  const numbers = new Map(document.getPages().map((page, index) => [page.ref, index + 1]));
  const pages = new Map<string, number>();
  for (const [name, value] of document.catalog.lookupMaybe(NAMES.Dests, PDFDict)?.entries() ?? []) {
    const place = document.context.lookup(value);
    // In PDF 2.0 it may name its page and its element beside one another.
    const target = place instanceof PDFDict ? place.lookup(NAMES.D) : place;
    const page = target instanceof PDFArray ? target.get(0) : undefined;
    const number = page instanceof PDFRef ? numbers.get(page) : undefined;
    if (number !== undefined) pages.set(name.decodeText(), number);
  }
  return pages;
}
