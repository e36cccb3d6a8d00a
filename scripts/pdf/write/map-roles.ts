import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { NAMES } from '../read/pdf-names.ts';
import { readStructure } from '../read/structure/structure-tree.ts';
import { NEAREST_TYPES } from '../standards/structure-types.ts';

/** Adds to the role map an entry for each structure type of PDF 2.0 that occurs: the type of 1.7 that it stands for. */
export function mapRoles(document: PDFDocument): void {
  const root = document.catalog.lookup(NAMES.StructTreeRoot);
  if (!(root instanceof PDFDict)) return;
  const used = new Set(readStructure(document).map(({ type }) => type));
  const mapped = [...NEAREST_TYPES].filter(([type]) => used.has(type));
  if (mapped.length === 0) return;
  const found = root.lookup(NAMES.RoleMap);
  const roles = found instanceof PDFDict ? found : document.context.obj({});
  for (const [type, standard] of mapped) roles.set(PDFName.of(type), PDFName.of(standard));
  root.set(NAMES.RoleMap, roles);
}
