import { lettersOf, viewOf } from './image-bytes.ts';

const ORIENTATION = 0x0112;

/**
 * Reads the orientation of an image, from 1 (upright) to 8, from its EXIF data, which begin with the byte order. Gives
 * 1 where they have no orientation.
 */
export function readOrientation(exif: Uint8Array): number {
  const start = lettersOf(exif.subarray(0, 4));
  if (start !== 'MM\0*' && start !== 'II*\0') return 1;
  const isLittle = start === 'II*\0';
  const view = viewOf(exif);
  try {
    const list = view.getUint32(4, isLittle);
    for (let index = 0; index < view.getUint16(list, isLittle); index += 1) {
      const entry = list + 2 + index * 12;
      if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
      const value = view.getUint16(entry + 8, isLittle);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch (error) {
    // Data that end too early have no orientation: the image is shown as it is stored.
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}
