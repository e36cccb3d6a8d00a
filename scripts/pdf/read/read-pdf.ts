import type { PDFDocument } from '@cantoo/pdf-lib';
import type { DocumentReading, PageContent } from './content/found-content.ts';
import { readPageContent } from './content/read-page-content.ts';
import { nameOf, textOf } from './dictionaries.ts';
import { FontUses } from './fonts/font-uses.ts';
import { type PdfFont, readFont } from './fonts/read-font.ts';
import { bookmarkItems } from './links/bookmark-items.ts';
import { type PdfAnnotation, readAnnotations } from './links/read-annotations.ts';
import { readDestinations } from './links/read-destinations.ts';
import { type ArchiveFacts, readArchiveFacts } from './read-archive-facts.ts';
import { type Declarations, readDeclarations } from './read-declarations.ts';
import { type Extras, readExtras } from './read-extras.ts';
import { type PdfElement, readElements, readRoles } from './structure/read-elements.ts';
import { readParentTree } from './structure/read-parent-tree.ts';

/** A page of a PDF. */
export interface PdfPage extends PageContent {
  /** From 1. */
  readonly number: number;
  /** The order in which the keyboard goes through its links: `S` is that of the structure. */
  readonly tabs: string | undefined;
}

/**
 * A PDF as all checks see it: plain data without an object of the library, which can go to a worker or into a cache.
 * It is read once for a file, and shared.
 */
export interface Pdf {
  readonly declarations: Declarations;
  readonly roles: ReadonlyMap<string, string>;
  /** The elements of the structure tree in reading order, and those of them without a parent. */
  readonly elements: readonly PdfElement[];
  readonly roots: readonly PdfElement[];
  /** The same elements by their standard type; those that have none stand under undefined. */
  readonly byType: ReadonlyMap<string | undefined, readonly PdfElement[]>;
  readonly pages: readonly PdfPage[];
  /** The fonts that text is shown in, in the order of first use. */
  readonly fonts: readonly PdfFont[];
  readonly annotations: readonly PdfAnnotation[];
  /** The page, from 1, of each place that can be linked to. */
  readonly destinations: ReadonlyMap<string, number>;
  /** The titles of the bookmarks, in order. */
  readonly bookmarks: readonly string[];
  readonly extras: Extras;
  readonly archive: ArchiveFacts;
}

/** Reads everything of a document that checks need. `loadPdf` makes the document from bytes. */
export function readPdf(document: PDFDocument): Pdf {
  const roles = readRoles(document);
  const numbers = new Map(document.getPages().map((page, index) => [page.ref, index + 1]));
  const { elements, roots, byDict } = readElements(document, numbers, roles);
  const marked = { parentTree: readParentTree(document), byDict };
  const reading: DocumentReading = { elements: marked, fonts: new FontUses(), forms: new Map() };
  const pages = document.getPages().map((page, index) => ({
    ...readPageContent(page, index + 1, reading),
    number: index + 1,
    tabs: nameOf(page.node, 'Tabs'),
  }));
  return {
    declarations: readDeclarations(document),
    roles,
    elements,
    roots,
    byType: Map.groupBy(elements, ({ type }) => type),
    pages,
    fonts: reading.fonts.all.map(readFont),
    annotations: readAnnotations(document, marked),
    destinations: readDestinations(document),
    bookmarks: bookmarkItems(document).map((item) => textOf(item, 'Title') ?? ''),
    extras: readExtras(document),
    archive: readArchiveFacts(document),
  };
}
