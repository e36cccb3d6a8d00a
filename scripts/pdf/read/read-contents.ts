import type { PDFDocument } from '@cantoo/pdf-lib';
import type { DocumentReading, PageContent } from './content/found-content.ts';
import type { MarkedElements } from './content/marked-content.ts';
import { readPageContent } from './content/read-page-content.ts';
import { FontUses } from './fonts/font-uses.ts';
import { type PdfElement, readElements, readRoles } from './structure/read-elements.ts';
import { readParentTree } from './structure/read-parent-tree.ts';

/** What a page shows, with its number. */
export interface NumberedContent extends PageContent {
  /** From 1. */
  readonly number: number;
}

/** What the pages of a document show, and the elements of the structure tree that it belongs to. */
export interface PdfContents {
  readonly roles: ReadonlyMap<string, string>;
  /** The elements of the structure tree in reading order, and those of them without a parent. */
  readonly elements: readonly PdfElement[];
  readonly roots: readonly PdfElement[];
  readonly marked: MarkedElements;
  readonly reading: DocumentReading;
  readonly pages: readonly NumberedContent[];
}

/** Reads the contents of a document: `readPdf` adds to them what checks need besides. */
export function readContents(document: PDFDocument): PdfContents {
  const roles = readRoles(document);
  const numbers = new Map(document.getPages().map((page, index) => [page.ref, index + 1]));
  const { elements, roots, byDict } = readElements(document, numbers, roles);
  const marked = { parentTree: readParentTree(document), byDict };
  const reading: DocumentReading = { elements: marked, fonts: new FontUses(), forms: new Map() };
  const pages = document
    .getPages()
    .map((page, index) => ({ ...readPageContent(page, index + 1, reading), number: index + 1 }));
  return { roles, elements, roots, marked, reading, pages };
}
