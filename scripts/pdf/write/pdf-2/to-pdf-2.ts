import { type PDFDocument, PDFHeader, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { NAMES } from '../../read/pdf-names.ts';
import { readStructure } from '../../read/structure/structure-tree.ts';
import { moveCaptions } from './move-captions.ts';
import { nameElements } from './name-elements.ts';
import { numberLists } from './number-lists.ts';
import { setNamespaces } from './set-namespaces.ts';
import { wrapBareContent } from './wrap-bare-content.ts';

/**
 * Makes a finished document one of PDF 2.0 (ISO 32000-2) as PDF/UA-2, PDF/A-4 and Well-Tagged PDF ask: structure types of
 * its namespace, captions inside of what they name, no text outside of a paragraph, places inside the file named by their
 * elements, and XMP alone as its metadata.
 */
export function toPdf2(document: PDFDocument): void {
  const { context } = document;
  context.header = PDFHeader.forVersion(2, 0);
  retypeSubscripts(document);
  numberLists(document);
  wrapBareContent(document);
  moveCaptions(document);
  setNamespaces(document);
  nameElements(document);
  const information = context.trailerInfo.Info;
  delete context.trailerInfo.Info;
  if (information instanceof PDFRef) context.delete(information);
}

// The browser writes `Sub` for lowered digits; in PDF 2.0 it is a line of a poem or of a computer program.
function retypeSubscripts(document: PDFDocument): void {
  for (const { type, dict } of readStructure(document)) if (type === 'Sub') dict.set(NAMES.S, PDFName.of('Span'));
}
