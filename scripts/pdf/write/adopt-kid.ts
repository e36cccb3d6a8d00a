import { PDFArray, PDFDict, type PDFDocument, PDFNull, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { NAMES } from '../read/pdf-names.ts';
import { markedElements } from '../read/structure/read-parent-tree.ts';
import { markedContent } from '../read/structure/structure-tree.ts';

/** An element that gives a kid away, and the one that gets it. */
interface Move {
  readonly from: PDFDict;
  readonly to: PDFRef;
}

/**
 * Makes an element the parent of an entry of another one's `/K`. An element names its parent itself; the element of marked
 * content stands in the index (`parentTree`).
 */
export function adoptKid(
  { context }: PDFDocument,
  parentTree: ReadonlyMap<number, PDFObject>,
  kid: PDFObject,
  { from, to }: Move,
): void {
  const object = context.lookup(kid);
  const content = object === undefined ? undefined : markedContent(object);
  if (content === undefined) {
    if (object instanceof PDFDict && object.has(NAMES.S)) object.set(NAMES.P, to);
    return;
  }
  const page = context.lookup(content.page ?? from.get(NAMES.Pg) ?? PDFNull);
  const elements = page instanceof PDFDict ? markedElements(parentTree, page) : undefined;
  if (elements instanceof PDFArray && content.mcid < elements.size()) elements.set(content.mcid, to);
}
