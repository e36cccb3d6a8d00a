import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

const FLATE = PDFName.of('FlateDecode');
const ENCODING = new Set(['/Filter', '/DecodeParms', '/Length']);

/** The content of a page, its streams joined, one character a byte. */
export function pageContent(document: PDFDocument, page: PDFPage): string {
  const contents = document.context.lookup(page.node.get(PDFName.of('Contents')));
  if (!(contents instanceof PDFArray)) return streamText(contents);
  return contents
    .asArray()
    .map((part) => streamText(document.context.lookup(part)))
    .join('\n');
}

/** The decoded bytes of a stream; none where it is not one. */
export function streamBytes(stream: PDFObject | undefined): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream instanceof PDFStream ? stream.getContents() : new Uint8Array();
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (filter === undefined) return stream.contents;
  // The library inflates in JavaScript, Node natively.
  const isPlain = filter === FLATE && !stream.dict.has(PDFName.of('DecodeParms'));
  return isPlain ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
}

/** The decoded bytes of a stream, one character a byte. */
export function streamText(stream: PDFObject | undefined): string {
  return Buffer.from(streamBytes(stream)).toString('latin1');
}

/**
 * Puts new content in the place of a stream, under the same reference; its other entries stay. The library's
 * own deflate gives the same bytes with every Node.
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
