import type { Image } from '../outline.ts';
import type { ImageFile } from './check-image.ts';

/** The width and height of an upright image, in px or in a drawing's own units. */
export type ImageSize = Pick<ImageFile, 'width' | 'height'>;

/** Gives the ratio of width to height of the part of an image that its crop leaves. */
export function imageRatio({ width, height }: ImageSize, crop: Image['crop']): number {
  return (width * (100 - crop.left - crop.right)) / (height * (100 - crop.top - crop.bottom));
}
