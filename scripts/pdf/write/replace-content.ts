import { type PDFDocument, PDFName, type PDFRef, PDFStream } from '@cantoo/pdf-lib';

const FILTER = PDFName.of('Filter');
const ENCODING = new Set(['/Filter', '/DecodeParms', '/Length']);

/**
 * Replaces the data of the stream that has this reference by new content (one character a byte), and keeps the other
 * entries of its dictionary. The library's own deflate packs it: it gives the same bytes with every version of Node.
 * With `packed: false` it stays as it is, for a step after which another one replaces it anyway: packing takes longer
 * than all other steps.
 */
export function replaceContent(
  document: PDFDocument,
  reference: PDFRef,
  content: string,
  { packed = true }: { readonly packed?: boolean } = {},
): void {
  const { context } = document;
  const bytes = Buffer.from(content, 'latin1');
  const fresh = packed ? context.flateStream(bytes) : context.stream(bytes);
  const old = context.lookup(reference);
  for (const [key, value] of old instanceof PDFStream ? old.dict.entries() : []) {
    if (!ENCODING.has(key.asString())) fresh.dict.set(key, value);
  }
  context.assign(reference, fresh);
}

/** Whether the data of the stream that has this reference are packed. */
export function isPacked({ context }: PDFDocument, reference: PDFRef): boolean {
  const stream = context.lookup(reference);
  return stream instanceof PDFStream && stream.dict.has(FILTER);
}
