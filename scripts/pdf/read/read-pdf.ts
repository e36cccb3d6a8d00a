import type { PDFDocument } from '@cantoo/pdf-lib';
import { nameOf, textOf } from './dictionaries.ts';
import { type PdfFont, readFont } from './fonts/read-font.ts';
import { bookmarkItems } from './links/bookmark-items.ts';
import { type PdfAnnotation, readAnnotations } from './links/read-annotations.ts';
import { readDestinations } from './links/read-destinations.ts';
import { type Place, readPlaces } from './links/read-places.ts';
import { type ArchiveFacts, readArchiveFacts } from './read-archive-facts.ts';
import { type NumberedContent, readContents } from './read-contents.ts';
import { type Declarations, readDeclarations } from './read-declarations.ts';
import { type Extras, readExtras } from './read-extras.ts';
import type { PdfElement } from './structure/read-elements.ts';

/** A page of a PDF. */
export interface PdfPage extends NumberedContent {
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
  /** What its names, bookmarks and links lead to. */
  readonly places: readonly Place[];
  /** The titles of the bookmarks, in order. */
  readonly bookmarks: readonly string[];
  readonly extras: Extras;
  readonly archive: ArchiveFacts;
}

/** Reads everything of a document that checks need. `loadPdf` makes the document from bytes. */
export function readPdf(document: PDFDocument): Pdf {
  const { roles, elements, roots, marked, reading, pages } = readContents(document);
  const tabs = document.getPages().map(({ node }) => nameOf(node, 'Tabs'));
  return {
    declarations: readDeclarations(document),
    roles,
    elements,
    roots,
    byType: Map.groupBy(elements, ({ type }) => type),
    pages: pages.map((page, index) => ({ ...page, tabs: tabs[index] })),
    fonts: reading.fonts.all.map(readFont),
    annotations: readAnnotations(document, marked),
    destinations: readDestinations(document),
    places: readPlaces(document),
    bookmarks: bookmarkItems(document).map((item) => textOf(item, 'Title') ?? ''),
    extras: readExtras(document),
    archive: readArchiveFacts(document),
  };
}
