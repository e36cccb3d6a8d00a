import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { NAMES, type PdfKey } from './pdf-names.ts';

/** The words of a text string; undefined for anything else. */
export function textOf(dict: PDFDict, key: PdfKey): string | undefined {
  const value = dict.lookup(NAMES[key]);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The name that stands under a key, as it is written, without the stroke. */
export function nameOf(dict: PDFDict, key: PdfKey): string | undefined {
  const value = dict.lookup(NAMES[key]);
  return value instanceof PDFName ? value.asString().slice(1) : undefined;
}

/** The dictionary of an object: itself, or that of a stream. */
export function dictOf(object: unknown): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  const dict = typeof object === 'object' && object !== null && 'dict' in object ? object.dict : undefined;
  return dict instanceof PDFDict ? dict : undefined;
}
