import { type PDFDocument, type PDFRef, PDFStream } from '@cantoo/pdf-lib';

const ENCODING = new Set(['/Filter', '/DecodeParms', '/Length']);

/**
 * Replaces the data of the stream that has this reference by new content (one character a byte), and keeps the other
 * entries of its dictionary. The library's own deflate packs it: it gives the same bytes with every version of Node.
 */
export function replaceContent(document: PDFDocument, reference: PDFRef, content: string): void {
  const { context } = document;
  const fresh = context.flateStream(Buffer.from(content, 'latin1'));
  const old = context.lookup(reference);
  for (const [key, value] of old instanceof PDFStream ? old.dict.entries() : []) {
    if (!ENCODING.has(key.asString())) fresh.dict.set(key, value);
  }
  context.assign(reference, fresh);
}
