import { type PDFDocument, PDFHeader, PDFStreamWriter } from '@cantoo/pdf-lib';

// The library puts fifty objects into one packed stream. The elements of a structure are alike: packed together they take
// a fifth less, and half the time.
const OBJECTS_A_STREAM = 1000;

// The version of PDF since which objects can be packed; the browser's files say 1.4.
const PACKED_SINCE = 1.5;

/** Writes a finished document as the bytes of a file, with its objects packed together. */
export async function savePdf(document: PDFDocument): Promise<Uint8Array> {
  const { context } = document;
  if (Number(context.header.getVersionString()) < PACKED_SINCE) context.header = PDFHeader.forVersion(1, 7);
  await document.flush();
  const writer = PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, OBJECTS_A_STREAM);
  return await writer.serializeToBuffer();
}
