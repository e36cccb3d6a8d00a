import { createHash } from 'node:crypto';
import type { ImageFile } from '../../outline/image/check-image.ts';

/** What an image's pixels are known by: its bytes, and all that is no longer in them. */
export function keyOfImage({ bytes, orientation, colours }: ImageFile): string {
  return JSON.stringify([createHash('sha256').update(bytes).digest('hex'), orientation, colours]);
}
