import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type DrawingSize, imageSizeIn, seenPart } from '../../figures/draw-image.ts';
import type { ImageFile } from '../../outline/image/check-image.ts';
import type { Figure, Outline } from '../../outline/outline.ts';

/** The resolution of an image in dots per inch below which its pixels are seen in print. */
const LEAST_DPI = 150;
const PX_PER_INCH = 96;
const MM_PER_INCH = 25.4;

/**
 * Finds the images whose pixels would be seen in print. `frameOf` gives the size that a figure of the brief is fitted
 * into, in px of the page. Drawings (SVG) have no pixels.
 */
export function checkImageResolution(
  { themes }: Outline,
  images: ReadonlyMap<string, ImageFile>,
  frameOf: (figure: Figure) => DrawingSize,
): Diagnostic[] {
  return themes
    .flatMap(({ figures }) => figures)
    .flatMap((figure): Diagnostic[] => {
      const { content } = figure;
      const image = content.kind === 'image' ? images.get(content.file.path) : undefined;
      if (content.kind !== 'image' || image === undefined || image.type === 'svg') return [];
      const seen = seenPart(image, content.crop);
      const inches = imageSizeIn(frameOf(figure), seen).width / PX_PER_INCH;
      const dpi = Math.floor(seen.width / inches);
      if (dpi >= LEAST_DPI) return [];
      const data = {
        path: content.file.path,
        dpi,
        least: LEAST_DPI,
        pixels: Math.floor(seen.width),
        width: Math.round(inches * MM_PER_INCH),
        need: Math.ceil(inches * LEAST_DPI),
      };
      return [diagnose('outline/coarse-image', data, content.file.at)];
    });
}
