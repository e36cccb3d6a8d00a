import { PDFDocument } from '@cantoo/pdf-lib';
import { withinTurns } from '../../host/within-turns.ts';

// Seconds of a processor. The samples take a hundredth of that.
const SECONDS = 10;
const SECONDS_A_MEGABYTE = 1;

/**
 * Parses the bytes of a PDF into objects of the library, which can be read and changed. Its metadata stay as they are:
 * the library would write the time of day into them. Throws where the bytes are no PDF, and `LateWork` where they take more
 * than 10 s of a processor, and a second a megabyte, to parse.
 */
export async function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  const seconds = SECONDS + Math.ceil(bytes.length / 1e6) * SECONDS_A_MEGABYTE;
  // The library gives other work a turn after every hundred objects.
  const parse = async () => await PDFDocument.load(bytes, { updateMetadata: false });
  return await withinTurns(seconds, 'Reading a PDF', parse);
}
