import { PDFDict, type PDFDocument, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { NAMES } from '../read/pdf-names.ts';
import { readParentTree } from '../read/structure/read-parent-tree.ts';
import { kidsOf, readStructure, type StructureElement } from '../read/structure/structure-tree.ts';
import { adoptKid } from './adopt-kid.ts';
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
    for (const kid of said) adoptKid(document, parentTree, kid, { from: item.dict, to: body });
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
