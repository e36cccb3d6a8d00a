import type { Image } from '../outline.ts';
import type { ImageFile } from './check-image.ts';

/** The width of an image as it is seen upright, in px or a drawing's own units, and its height. */
export type ImageSize = Pick<ImageFile, 'width' | 'height'>;

/** The ratio of width to height of what is seen of an image: what its crop leaves. */
export function imageRatio({ width, height }: ImageSize, crop: Image['crop']): number {
  return (width * (100 - crop.left - crop.right)) / (height * (100 - crop.top - crop.bottom));
}
