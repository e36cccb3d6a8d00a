import { createHash } from 'node:crypto';
import type { ImageFile } from '../../outline/image/check-image.ts';

/** Makes the key of an image's pixels: its bytes, and the facts that the bytes no longer have. */
export function keyOfImage({ bytes, orientation, colours }: ImageFile): string {
  return JSON.stringify([createHash('sha256').update(bytes).digest('hex'), orientation, colours]);
}
