import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { NAMES, type PdfKey } from './pdf-names.ts';

/** The words of the text string under a key; undefined where there is no text string. */
export function textOf(dict: PDFDict, key: PdfKey): string | undefined {
  const value = dict.lookup(NAMES[key]);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The name under a key, without its slash; undefined where there is no name. */
export function nameOf(dict: PDFDict, key: PdfKey): string | undefined {
  const value = dict.lookup(NAMES[key]);
  return value instanceof PDFName ? value.asString().slice(1) : undefined;
}

/** The number under a key; undefined where there is no number. */
export function numberOf(dict: PDFDict, key: PdfKey): number | undefined {
  const value = dict.lookup(NAMES[key]);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** The entries of the array under a key, references followed; no entries where there is no array. */
export function listOf(dict: PDFDict, key: PdfKey): (PDFObject | undefined)[] {
  const value = dict.lookup(NAMES[key]);
  return value instanceof PDFArray ? value.asArray().map((entry) => dict.context.lookup(entry)) : [];
}

/** Whether the value under a key is written `true`. */
export function isTrue(dict: PDFDict | undefined, key: PdfKey): boolean {
  return String(dict?.lookup(NAMES[key])) === 'true';
}

/** The dictionary that an object is, or that a stream has; undefined for any other object. */
export function dictOf(object: unknown): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  const dict = typeof object === 'object' && object !== null && 'dict' in object ? object.dict : undefined;
  return dict instanceof PDFDict ? dict : undefined;
}
