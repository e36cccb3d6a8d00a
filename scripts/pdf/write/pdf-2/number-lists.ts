import { PDFArray, PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { NAMES } from '../../read/pdf-names.ts';
import { listNumbering } from '../../read/structure/element-attributes.ts';
import { readStructure, type StructureElement } from '../../read/structure/structure-tree.ts';

/**
 * Says of each list with labels whose kind the browser does not say that its items are in no order: it says the kind of
 * numbers and letters, and not of signs that a stylesheet chose (ISO 14289-2, 8.2.5.25).
 */
export function numberLists(document: PDFDocument): void {
  for (const { type, dict, children } of readStructure(document)) {
    if (type !== 'L' || !children.some(hasLabel) || (listNumbering(dict) ?? 'None') !== 'None') continue;
    const said = document.context.obj({ O: 'List', ListNumbering: 'Unordered' });
    const found = dict.lookup(NAMES.A);
    const others = found instanceof PDFArray ? found.asArray() : [found];
    // The first entry that has the attribute counts.
    dict.set(NAMES.A, document.context.obj([said, ...others.filter((each) => each instanceof PDFDict)]));
  }
}

function hasLabel({ children }: StructureElement): boolean {
  return children.some(({ type }) => type === 'Lbl');
}
