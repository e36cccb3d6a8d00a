import { PDFName, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib';
import { streamBytes } from '../../read/content/content-stream.ts';
import { greyOf } from './grey-of.ts';

/** Decodes a JPEG, makes it grey, and gives it as a JPEG again. */
export type GreyJpeg = (bytes: Uint8Array) => Promise<Uint8Array>;

/**
 * Makes the pixels of an image grey: gives its new bytes, packed as before where it is a JPEG, and plain where it is
 * not. Undefined where its bytes are packed in another way, or its pixels are no bytes of red, green and blue.
 */
export async function greyImage(image: PDFStream, greyJpeg: GreyJpeg): Promise<Uint8Array | undefined> {
  const filter = String(image.dict.lookup(PDFName.of('Filter')));
  if (String(image.dict.lookup(PDFName.of('BitsPerComponent'))) !== '8' || !(image instanceof PDFRawStream)) {
    return undefined;
  }
  if (filter === '/DCTDecode') return await greyJpeg(image.contents);
  if (filter !== '/FlateDecode' || image.dict.has(PDFName.of('DecodeParms'))) return undefined;
  return greyPixels(streamBytes(image));
}

function greyPixels(bytes: Uint8Array): Uint8Array {
  // Drawings have few colours: each is worked out once.
  const known = new Map<number, number>();
  const greys = new Uint8Array(Math.floor(bytes.length / 3));
  for (let index = 0; index < greys.length; index += 1) {
    const [red = 0, green = 0, blue = 0] = [bytes[index * 3], bytes[index * 3 + 1], bytes[index * 3 + 2]];
    const colour = (red << 16) | (green << 8) | blue;
    const grey = known.get(colour) ?? Math.round(greyOf([red / 255, green / 255, blue / 255]) * 255);
    known.set(colour, grey);
    greys[index] = grey;
  }
  return greys;
}
