import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { addAll } from '../../../diagnostics/add-all.ts';
import { NAMES } from '../pdf-names.ts';

/** The dictionaries of a PDF's bookmarks in order, each before those below it. */
export function bookmarkItems(document: PDFDocument): PDFDict[] {
  const outlines = document.catalog.lookupMaybe(NAMES.Outlines, PDFDict);
  return outlines === undefined ? [] : itemsBelow(outlines);
}

function itemsBelow(parent: PDFDict): PDFDict[] {
  const items: PDFDict[] = [];
  let item = parent.lookupMaybe(NAMES.First, PDFDict);
  while (item !== undefined) {
    items.push(item);
    addAll(items, itemsBelow(item));
    item = item.lookupMaybe(NAMES.Next, PDFDict);
  }
  return items;
}
