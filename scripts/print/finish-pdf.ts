import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { type CalendarDate, isoDate } from '../outline/calendar-date.ts';
import { mendBookmarks } from './mend-bookmarks.ts';
import { mendTextLayer } from './mend-text-layer.ts';
import type { Heading } from './read-headings.ts';
import { renumberHeaders } from './renumber-headers.ts';

/** What a PDF says of itself. */
export interface PdfMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: string;
  /** The date of the content: it stands for the dates of making, so that the same input gives the same bytes. */
  readonly date: CalendarDate;
}

/** A page as it was printed. */
export interface PrintedPage {
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly bytes: Uint8Array;
}

/** A PDF that is finished, with its number of pages. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Gives a printed PDF its metadata and takes out what differs from run to run: the dates become the
 * content's, and the file's ID is computed from the page that was printed. Bookmarks get their headings' words.
 */
export async function finishPdf(printed: PrintedPage, metadata: PdfMetadata): Promise<FinishedPdf> {
  const document = await PDFDocument.load(printed.bytes, { updateMetadata: false });
  const date = new Date(`${isoDate(metadata.date).padEnd(7, '-01').padEnd(10, '-01')}T00:00:00Z`);
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  document.setAuthor(metadata.author);
  document.setSubject(metadata.subject);
  document.setKeywords([metadata.keywords.join(', ')]);
  document.setLanguage(metadata.language);
  document.setCreator('Communiqué');
  document.setCreationDate(date);
  document.setModificationDate(date);
  mendBookmarks(document, printed.headings);
  mendTextLayer(document, printed.html);
  renumberHeaders(document);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  const id = PDFHexString.of(createHash('sha256').update(printed.html).digest('hex').slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  const bytes = await document.save({ useObjectStreams: true, addDefaultPage: false });
  return { bytes, pages: document.getPageCount() };
}
