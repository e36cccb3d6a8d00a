import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** The words of a text string; undefined for anything else. */
export function textOf(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The name that stands under a key, without the stroke. */
export function nameOf(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** The dictionary of an object: itself, or that of a stream. */
export function dictOf(object: unknown): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  const dict = typeof object === 'object' && object !== null && 'dict' in object ? object.dict : undefined;
  return dict instanceof PDFDict ? dict : undefined;
}
