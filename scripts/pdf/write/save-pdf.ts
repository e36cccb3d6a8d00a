import { type PDFDocument, PDFHeader, PDFStreamWriter } from '@cantoo/pdf-lib';
import { withinSeconds } from '../../host/within-deadline.ts';

// The library puts fifty objects into one packed stream. The elements of a structure are alike: packed together they take
// a fifth less, and half the time.
const OBJECTS_A_STREAM = 1000;

// The version of PDF since which objects can be packed; the browser's files say 1.4.
const PACKED_SINCE = 1.5;

// Seconds of a processor in which a file is written. The samples take a fiftieth of that.
const SECONDS = 10;
const SECONDS_A_PAGE = 0.25;

/**
 * Writes a finished document as the bytes of a file, with its objects packed together. Throws `LateWork` where that takes
 * more than 10 s of a processor, and a quarter of a second a page (`seconds`).
 */
export async function savePdf(document: PDFDocument, seconds = secondsFor(document)): Promise<Uint8Array> {
  const { context } = document;
  if (Number(context.header.getVersionString()) < PACKED_SINCE) context.header = PDFHeader.forVersion(1, 7);
  await document.flush();
  const writer = PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, OBJECTS_A_STREAM);
  // With so many objects a turn the library does everything at once, where it can be ended.
  return await withinSeconds(seconds, 'Writing a PDF', () => writer.serializeToBuffer());
}

function secondsFor(document: PDFDocument): number {
  return Math.ceil(SECONDS + document.getPageCount() * SECONDS_A_PAGE);
}
