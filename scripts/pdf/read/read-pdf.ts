import { PDFDocument } from '@cantoo/pdf-lib';
import { type PdfFile, readPdfFile } from './pdf-file.ts';
import { type PrintedTexts, readPrintedTexts } from './printed-texts.ts';

/** A finished PDF as its readers get it. */
export interface ReadPdf {
  readonly file: PdfFile;
  readonly texts: PrintedTexts;
}

/** Reads the structure and the text layer of a PDF from its bytes. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const file = readPdfFile(document, bytes);
  return { file, texts: readPrintedTexts(file) };
}
