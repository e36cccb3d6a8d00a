import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNull, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { markedElements, readParentTree } from '../read/parent-tree.ts';
import { kidsOf, markedContent, readStructure, type StructureElement, setKids } from '../read/structure-tree.ts';

const PARENT = PDFName.of('P');
const PAGE = PDFName.of('Pg');
const TYPE = PDFName.of('S');
const LABELS = new Set(['/Lbl', '/LBody']);

/**
 * Puts what a list's item says into an `LBody` beside its label, as ISO 32000-1, 14.8.4.3.3 asks: the
 * browser hangs it into the item itself.
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
  return kid instanceof PDFDict && LABELS.has(String(kid.lookup(TYPE)));
}

function bodyOf(document: PDFDocument, item: StructureElement, parent: PDFRef, kids: readonly PDFObject[]): PDFRef {
  const body = document.context.obj({ Type: 'StructElem', S: 'LBody' });
  body.set(PARENT, parent);
  const page = item.dict.get(PAGE);
  if (page !== undefined) body.set(PAGE, page);
  setKids(body, kids);
  return document.context.register(body);
}

// An element knows who stands above it; for marked content the index does.
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
    if (object instanceof PDFDict && object.has(TYPE)) object.set(PARENT, body);
    return;
  }
  const page = context.lookup(content.page ?? item.get(PAGE) ?? PDFNull);
  const elements = page instanceof PDFDict ? markedElements(parentTree, page) : undefined;
  if (elements instanceof PDFArray && content.mcid < elements.size()) elements.set(content.mcid, body);
}
