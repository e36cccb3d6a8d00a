import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** The items of a PDF's bookmarks, in order, each before those below it. */
export function bookmarkItems(document: PDFDocument): PDFDict[] {
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  return outlines === undefined ? [] : itemsBelow(outlines);
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
