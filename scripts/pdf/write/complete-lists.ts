import { PDFArray, PDFDict, type PDFDocument, PDFNull, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { NAMES } from '../read/pdf-names.ts';
import { markedElements, readParentTree } from '../read/structure/read-parent-tree.ts';
import { kidsOf, markedContent, readStructure, type StructureElement } from '../read/structure/structure-tree.ts';
import { setKids } from './set-kids.ts';

const LABELS = new Set(['/Lbl', '/LBody']);

/**
 * Moves the content of each list item into an `LBody` beside its label, as ISO 32000-1, 14.8.4.3.3 asks: the browser
 * puts the content into the item itself.
 */
export function completeLists(document: PDFDocument): void {
  const parentTree = readParentTree(document);
  for (const item of readStructure(document)) {
    if (item.type !== 'LI' || item.ref === undefined) continue;
    const kids = kidsOf(item.dict);
    const said = kids.filter((kid) => !isLabel(document.context.lookup(kid)));
    if (said.length === 0) continue;
    const body = bodyOf(document, item, item.ref, said);
    setKids(item.dict, [...kids.filter((kid) => !said.includes(kid)), body]);
    for (const kid of said) adopt(document, parentTree, kid, item.dict, body);
  }
}

function isLabel(kid: PDFObject | undefined): boolean {
  return kid instanceof PDFDict && LABELS.has(String(kid.lookup(NAMES.S)));
}

function bodyOf(document: PDFDocument, item: StructureElement, parent: PDFRef, kids: readonly PDFObject[]): PDFRef {
  const body = document.context.obj({ Type: 'StructElem', S: 'LBody' });
  body.set(NAMES.P, parent);
  const page = item.dict.get(NAMES.Pg);
  if (page !== undefined) body.set(NAMES.Pg, page);
  setKids(body, kids);
  return document.context.register(body);
}

// An element names its parent itself; the element of marked content stands in the index.
function adopt(
  { context }: PDFDocument,
  parentTree: ReadonlyMap<number, PDFObject>,
  kid: PDFObject,
  item: PDFDict,
  body: PDFRef,
): void {
  const object = context.lookup(kid);
  const content = object === undefined ? undefined : markedContent(object);
  if (content === undefined) {
    if (object instanceof PDFDict && object.has(NAMES.S)) object.set(NAMES.P, body);
    return;
  }
  const page = context.lookup(content.page ?? item.get(NAMES.Pg) ?? PDFNull);
  const elements = page instanceof PDFDict ? markedElements(parentTree, page) : undefined;
  if (elements instanceof PDFArray && content.mcid < elements.size()) elements.set(content.mcid, body);
}
