import type { PDFDocument } from '@cantoo/pdf-lib';
import { isoDate } from '../../outline/calendar-date.ts';
import type { StandardSet } from '../standards/standard-set.ts';
import type { PdfMetadata } from './pdf-metadata.ts';
import { writeXmp } from './write-xmp.ts';

/** Writes the metadata of a PDF: its document information, and the same as XMP. Its dates are those of the content. */
export function writeMetadata(document: PDFDocument, metadata: PdfMetadata, standard: StandardSet): void {
  const date = new Date(`${isoDate(metadata.date).padEnd(7, '-01').padEnd(10, '-01')}T00:00:00Z`);
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  document.setAuthor(metadata.authors.join(', '));
  document.setSubject(metadata.subject);
  document.setKeywords([metadata.keywords.join(', ')]);
  document.setLanguage(metadata.language);
  document.setCreator('Communiqué');
  document.setCreationDate(date);
  document.setModificationDate(date);
  writeXmp(document, metadata, date, standard);
}
