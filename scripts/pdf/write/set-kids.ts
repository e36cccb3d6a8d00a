import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { NAMES } from '../read/pdf-names.ts';

/** Makes these objects the entries of an element's `/K`; an empty list takes the `/K` away. */
export function setKids(element: PDFDict, kids: readonly PDFObject[]): void {
  if (kids.length === 0) element.delete(NAMES.K);
  else element.set(NAMES.K, element.context.obj([...kids]));
}
