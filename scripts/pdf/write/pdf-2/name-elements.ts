import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { bookmarkItems } from '../../read/links/bookmark-items.ts';
import { annotationsOf } from '../../read/links/read-annotations.ts';
import { NAMES } from '../../read/pdf-names.ts';
import { type FindElement, findElements } from './find-elements.ts';

/**
 * Names the element of the structure tree beside each place that a bookmark, a link or an address leads to: a voice then
 * goes on from the text that is meant, and not from the top of its page (ISO 14289-2, 8.8; ISO 32000-2, 12.3.2.3).
 */
export function nameElements(document: PDFDocument): void {
  const find = findElements(document);
  const places = document.catalog.lookup(NAMES.Dests);
  if (places instanceof PDFDict) namePlaces(document, places, find);
  for (const leading of [...bookmarkItems(document), ...document.getPages().flatMap(annotationsOf)]) {
    const both = bothOf(document, leading.lookup(NAMES.Dest), find);
    if (both === undefined) continue;
    leading.delete(NAMES.Dest);
    leading.set(NAMES.A, document.context.obj({ Type: 'Action', S: 'GoTo', ...both }));
  }
}

function namePlaces(document: PDFDocument, places: PDFDict, find: FindElement): void {
  for (const [name, value] of places.entries()) {
    const both = bothOf(document, document.context.lookup(value), find);
    if (both !== undefined) places.set(name, document.context.obj({ ...both }));
  }
}

// A place by its page, and by its element.
function bothOf(
  { context }: PDFDocument,
  place: PDFObject | undefined,
  find: FindElement,
): { readonly D: PDFArray; readonly SD: PDFArray } | undefined {
  const element = place instanceof PDFArray ? elementOf(place, find) : undefined;
  return place instanceof PDFArray && element !== undefined
    ? { D: place, SD: named(context, place, element) }
    : undefined;
}

// A destination is an array: [page /XYZ left top zoom], or [page /Fit].
function elementOf(place: PDFArray, find: FindElement): PDFRef | undefined {
  const page = place.get(0);
  const [, , left, top] = place.asArray();
  return page instanceof PDFRef ? find(page, { left: numberOf(left), top: numberOf(top) }) : undefined;
}

function numberOf(object: PDFObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}

function named(context: PDFDocument['context'], place: PDFArray, element: PDFRef): PDFArray {
  const [, ...where] = place.asArray();
  const structured = context.obj([element]);
  for (const part of where.length > 0 ? where : [PDFName.of('Fit')]) structured.push(part);
  return structured;
}
