import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { greyOf } from './grey-of.ts';

/**
 * Makes the function of a gradient give greys, in place: one that runs from colour to colour (type 2), and one that is
 * joined of such (type 3). Gives whether it could.
 */
export function greyFunction(object: PDFObject | undefined): boolean {
  if (object instanceof PDFStream || !(object instanceof PDFDict)) return false;
  const parts = object.lookup(PDFName.of('Functions'));
  if (parts instanceof PDFArray) {
    return parts.asArray().every((part) => greyFunction(object.context.lookup(part)));
  }
  if (String(object.lookup(PDFName.of('FunctionType'))) !== '2') return false;
  for (const key of ['C0', 'C1']) {
    const colour = object.lookup(PDFName.of(key));
    if (!(colour instanceof PDFArray)) return false;
    // A function that two gradients share is grey already.
    if (colour.size() === 1) continue;
    const values = colour.asArray().map((value) => (value instanceof PDFNumber ? value.asNumber() : Number.NaN));
    object.set(PDFName.of(key), object.context.obj([greyOf(values)]));
  }
  object.delete(PDFName.of('Range'));
  return true;
}
