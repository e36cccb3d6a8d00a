import { PDFDict, type PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { NAMES } from '../../read/pdf-names.ts';
import { readStructure } from '../../read/structure/structure-tree.ts';
import { PDF_2_NAMESPACE } from '../../standards/identifiers.ts';
import { isPdf2Type } from '../../standards/structure-types.ts';

/**
 * Says of each structure element whose type PDF 2.0 defines that it is of that namespace (ISO 32000-2, 14.7.4). The other
 * types are those of PDF 1.7, which need no namespace.
 */
export function setNamespaces(document: PDFDocument): void {
  const { context, catalog } = document;
  const root = catalog.lookup(NAMES.StructTreeRoot);
  if (!(root instanceof PDFDict)) return;
  const namespace = context.obj({ Type: 'Namespace' });
  namespace.set(NAMES.NS, PDFString.of(PDF_2_NAMESPACE));
  const reference = context.register(namespace);
  root.set(NAMES.Namespaces, context.obj([reference]));
  for (const { type, dict } of readStructure(document)) if (isPdf2Type(type)) dict.set(NAMES.NS, reference);
}
