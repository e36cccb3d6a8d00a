import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { readStructure } from '../read/structure-tree.ts';

// Types of PDF 2.0 that Chromium writes into PDF 1.7, and the nearest that 1.7 has (ISO 32000-1, 14.8.4).
const NEAREST: ReadonlyMap<string, string> = new Map([
  ['Em', 'Span'],
  ['Strong', 'Span'],
  ['Sub', 'Span'],
  ['Title', 'P'],
  ['Aside', 'Div'],
  ['DocumentFragment', 'Sect'],
  ['FENote', 'Note'],
]);

/** Says in the role map what the structure types of PDF 2.0 stand for, for those that occur. */
export function mapRoles(document: PDFDocument): void {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return;
  const used = new Set(readStructure(document).map(({ type }) => type));
  const mapped = [...NEAREST].filter(([type]) => used.has(type));
  if (mapped.length === 0) return;
  const found = root.lookup(PDFName.of('RoleMap'));
  const roles = found instanceof PDFDict ? found : document.context.obj({});
  for (const [type, standard] of mapped) roles.set(PDFName.of(type), PDFName.of(standard));
  root.set(PDFName.of('RoleMap'), roles);
}
