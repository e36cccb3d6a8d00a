import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { pageContent } from '../read/content/content-stream.ts';
import { NAMES } from '../read/pdf-names.ts';
import { contentTop } from './content-top.ts';
import type { HeadedBookmark } from './mend-bookmarks.ts';

// A destination is an array: [page /XYZ left top zoom].
const TOP = 3;

/**
 * Mends the places that links and addresses (`brief.pdf#about`) lead to: the browser measures them from the edge of the
 * paper though they were laid out below the margin. Adds a place for each heading with an id, because the browser writes
 * only those ids that a link names. With a `pageName`, adds each page instead: `slide-1`, `slide-2`, …
 */
export function mendDestinations(
  document: PDFDocument,
  headed: readonly HeadedBookmark[],
  pageName: string | undefined,
): void {
  const found = document.catalog.lookup(NAMES.Dests);
  const places = found instanceof PDFDict ? found : document.context.obj({});
  lowerByMargin(document, places);
  // Where pages have names (a deck), the ids of the headings are numbers of the tool that makes the slides.
  addHeadings(places, pageName === undefined ? headed : []);
  for (const [index, page] of pageName === undefined ? [] : document.getPages().entries()) {
    places.set(PDFName.of(`${pageName}-${index + 1}`), document.context.obj([page.ref, PDFName.of('Fit')]));
  }
  if (!(found instanceof PDFDict) && places.keys().length > 0) document.catalog.set(NAMES.Dests, places);
}

function addHeadings(places: PDFDict, headed: readonly HeadedBookmark[]): void {
  for (const { item, heading } of headed) {
    const place = item.lookup(NAMES.Dest);
    const name = PDFName.of(heading.id);
    if (heading.id !== '' && place instanceof PDFArray && !places.has(name)) places.set(name, place.clone());
  }
}

function lowerByMargin(document: PDFDocument, places: PDFDict): void {
  const pages = new Map(document.getPages().map((page) => [page.ref, page]));
  for (const place of places.values().map((value) => document.context.lookup(value))) {
    if (!(place instanceof PDFArray)) continue;
    const target = place.get(0);
    const top = place.size() > TOP ? place.lookup(TOP) : undefined;
    const page = target instanceof PDFRef ? pages.get(target) : undefined;
    if (page === undefined || !(top instanceof PDFNumber)) continue;
    const lowered = top.asNumber() - marginOf(document, page);
    place.set(TOP, PDFNumber.of(Number(Math.max(0, lowered).toFixed(3))));
  }
}

/** The height of a page's upper margin, in pt. */
function marginOf(document: PDFDocument, page: PDFPage): number {
  const { width, height } = page.getSize();
  const top = contentTop(pageContent(document, page), width * height);
  return top === undefined ? 0 : height - top;
}
