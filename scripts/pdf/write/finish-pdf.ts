import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { withinSeconds } from '../../host/within-deadline.ts';
import type { StampSheet } from '../../render/stamps/stamp.ts';
import { loadPdf } from '../read/load-pdf.ts';
import { STANDARD_SETS, type StandardSet, USUAL_STANDARD } from '../standards/standard-set.ts';
import { completeLists } from './complete-lists.ts';
import { describeLinks } from './describe-links.ts';
import type { Heading } from './heading.ts';
import { mapRoles } from './map-roles.ts';
import { mendBookmarks } from './mend-bookmarks.ts';
import { mendDestinations } from './mend-destinations.ts';
import { mendTextLayer } from './mend-text-layer.ts';
import { toPdf2 } from './pdf-2/to-pdf-2.ts';
import type { PdfMetadata } from './pdf-metadata.ts';
import { renumberHeaders } from './renumber-headers.ts';
import { savePdf } from './save-pdf.ts';
import { setOutputIntent } from './set-output-intent.ts';
import { stampPages } from './stamp-pages.ts';
import { tagArtefacts } from './tag-artefacts.ts';
import { separateWords } from './text/separate-words.ts';
import { tagNotes } from './text/tag-notes.ts';
import { unwrapTexts } from './text/unwrap-texts.ts';
import { writeMetadata } from './write-metadata.ts';

// Seconds of a processor in which the structure of a PDF is mended. The samples take a twentieth of that.
const SECONDS = 10;
const SECONDS_A_PAGE = 0.25;

/** A page of HTML that was printed, with the facts that only the browser knows. */
export interface PrintedPage {
  readonly html: string;
  /** Its text as the browser shows it, without the lines that it is laid out in. */
  readonly text: string;
  readonly headings: readonly Heading[];
  /** The words that describe the target of each link, by the link's address. */
  readonly links: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
}

/** A PDF that is finished. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  /** The number of its pages. */
  readonly pages: number;
}

/** The wishes for a PDF that is to be finished. */
export interface FinishWishes {
  /** With `slide` for example, its pages can be linked to as `slide-1`, `slide-2`, …; left out, only by its headings. */
  readonly pageName?: string;
  /** The standards that it is to keep; the usual ones where it is left out. */
  readonly standard?: StandardSet;
  /** The words of a document's marking, which are laid over all pages. */
  readonly stamps?: StampSheet | undefined;
  /** The pages with the deep ground of a cover, by their numbers from 1. Left out, the first page has it. */
  readonly deepPages?: readonly number[];
}

/**
 * Finishes a printed PDF: gives it its metadata, completes its structure where the browser left something out, makes it
 * keep its standards, and takes out all that differs from run to run. Its dates become those of the content, and its ID
 * is computed from the page that was printed, and from the words that are stamped on it. Throws `LateWork` where its
 * structure takes more than 10 s of a processor, and a quarter of a second a page, to mend.
 */
export async function finishPdf(
  printed: PrintedPage,
  metadata: PdfMetadata,
  { pageName, standard = STANDARD_SETS[USUAL_STANDARD], stamps, deepPages = [1] }: FinishWishes = {},
): Promise<FinishedPdf> {
  const document = await loadPdf(printed.bytes);
  const seconds = SECONDS + document.getPageCount() * SECONDS_A_PAGE;
  const within = (work: () => void) => withinSeconds(Math.ceil(seconds), 'Finishing a PDF', work);
  within(() => {
    writeMetadata(document, metadata, standard);
    setOutputIntent(document);
    mendContents(document, printed, { pageName, standard });
    describeLinks(document, printed.links);
  });
  if (stamps !== undefined) await stampPages(document, stamps, (page) => deepPages.includes(page));
  if (standard.isPdf2) within(() => toPdf2(document));
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  const id = PDFHexString.of(hashOf(printed.html, stamps?.words ?? '').slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return { bytes: await savePdf(document), pages: document.getPageCount() };
}

function mendContents(
  document: PDFDocument,
  { html, text, headings }: PrintedPage,
  { pageName, standard }: { readonly pageName: string | undefined; readonly standard: StandardSet },
): void {
  const headed = mendBookmarks(document, headings);
  mendDestinations(document, headed, pageName);
  mendTextLayer(document, html);
  unwrapTexts(document);
  separateWords(document, text);
  renumberHeaders(document);
  tagArtefacts(document);
  completeLists(document);
  tagNotes(document, { isPdf2: standard.isPdf2, isDeck: pageName !== undefined });
  if (!standard.isPdf2) mapRoles(document);
}

function hashOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}
