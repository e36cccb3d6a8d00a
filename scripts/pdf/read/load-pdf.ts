import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Parses the bytes of a PDF into objects of the library, which can be read and changed. Its metadata stay as they are:
 * the library would write the time of day into them. Throws where the bytes are no PDF.
 */
export async function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return await PDFDocument.load(bytes, { updateMetadata: false });
}
