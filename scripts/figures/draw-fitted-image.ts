import type { ImageFile } from '../outline/image/check-image.ts';
import type { Image } from '../outline/outline.ts';
import { type DrawingSize, drawImage, imageSizeIn, seenPart } from './draw-image.ts';

/** Gives an image with at most `width` px across: what is more than that is never seen. */
export type FitImage = (image: ImageFile, width: number) => Promise<ImageFile>;

/** How sharp images are, and what makes them so. */
export interface ImageFit {
  readonly fitImage: FitImage;
  /** The px of an image for each px of the page. */
  readonly density: number;
}

/** A slide may be shown on a screen of twice as many px. */
export const SLIDE_DENSITY = 2;
/** Print shows 300 dpi, and a page has 96 px an inch. */
export const PRINT_DENSITY = 300 / 96;

/** Draws an image as SVG, in a frame in px of the page, with no more px than are shown or printed there. */
export async function drawFittedImage(
  image: ImageFile,
  crop: Image['crop'],
  frame: DrawingSize,
  { fitImage, density }: ImageFit,
): Promise<string> {
  const seen = seenPart(image, crop);
  const scale = (imageSizeIn(frame, seen).width * density) / seen.width;
  return drawImage(await fitImage(image, Math.ceil(image.width * scale)), crop, frame);
}
