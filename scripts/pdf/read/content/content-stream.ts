import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';

const FLATE = PDFName.of('FlateDecode');

/** The content of a page, unpacked, its streams joined by line ends: a string of one character a byte. */
export function pageContent(document: PDFDocument, page: PDFPage): string {
  const contents = document.context.lookup(page.node.get(PDFName.of('Contents')));
  if (!(contents instanceof PDFArray)) return streamText(contents);
  return contents
    .asArray()
    .map((part) => streamText(document.context.lookup(part)))
    .join('\n');
}

/** The bytes of a stream, unpacked; no bytes where the object is not a stream. */
export function streamBytes(stream: PDFObject | undefined): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream instanceof PDFStream ? stream.getContents() : new Uint8Array();
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (filter === undefined) return stream.contents;
  // Node unpacks with native code, the library in JavaScript.
  const isPlain = filter === FLATE && !stream.dict.has(PDFName.of('DecodeParms'));
  return isPlain ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
}

/** The bytes of a stream, unpacked, as a string of one character a byte; empty where the object is not a stream. */
export function streamText(stream: PDFObject | undefined): string {
  return Buffer.from(streamBytes(stream)).toString('latin1');
}
