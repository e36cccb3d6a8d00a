import type { ImageFile } from '../outline/image/check-image.ts';
import type { Image } from '../outline/outline.ts';
import { type DrawingSize, drawImage, imageSizeIn, seenPart } from './draw-image.ts';

/** Makes an image at most `width` px wide: more px would never be seen. */
export type FitImage = (image: ImageFile, width: number) => Promise<ImageFile>;

/** The sharpness of images, and the function that fits them to it. */
export interface ImageFit {
  readonly fitImage: FitImage;
  /** The px of an image for each px of the page. */
  readonly density: number;
}

/** In px for each px of a slide, which may be shown on a screen with twice as many px. */
export const SLIDE_DENSITY = 2;
/** In px for each px of a page: print shows 300 dpi, and a page has 96 px per inch. */
export const PRINT_DENSITY = 300 / 96;

/** Draws an image as SVG in a frame in px of the page, with no more px than are shown or printed there. */
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
