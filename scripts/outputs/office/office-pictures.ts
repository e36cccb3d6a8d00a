import type { Printer } from '../../browser/browser.ts';
import { drawPngs, type SizedDrawing } from '../../browser/draw-pngs.ts';
import type { FontLibrary } from '../../load/fonts/load-fonts.ts';
import { type EmbeddedImage, embeddedImage } from '../../office/drawing/embedded-image.ts';
import type { Picture } from '../../office/drawing/picture-parts.ts';
import { textsToPaths } from '../../office/drawing/texts-to-paths.ts';
import type { Recall } from '../../outline/recall.ts';

/** A picture for Office with its size in px: that of the part that is left where a photograph is cropped. */
export interface OfficePicture extends Picture {
  readonly width: number;
  readonly height: number;
  readonly crop?: EmbeddedImage['crop'];
}

/** What the pictures of an Office file are drawn with; `file` names the file in findings. */
export interface PictureTools {
  readonly library: FontLibrary;
  readonly printer: Printer;
  readonly recall: Recall;
  readonly file: string;
}

/**
 * Makes pictures for Office of drawings, by their names: a photograph is its own file, and every other drawing an SVG
 * whose texts are paths, with a PNG that the browser has drawn of it.
 */
export async function officePictures(
  drawings: ReadonlyMap<string, string>,
  { library, printer, recall, file }: PictureTools,
): Promise<Map<string, OfficePicture>> {
  const drawn: { readonly name: string; readonly drawing: SizedDrawing }[] = [];
  const pictures = new Map<string, OfficePicture>();
  for (const [name, svg] of drawings) {
    const size = sizeOf(svg);
    const image = embeddedImage(svg);
    if (image === undefined) drawn.push({ name, drawing: { ...size, svg: await withPaths(svg, library) } });
    else pictures.set(name, { ...size, name, raster: image, svg: undefined, crop: image.crop });
  }
  const step = `drawing the pictures of ${file}`;
  const all = drawn.map(({ drawing }) => drawing);
  const draw = async () => await printer.withPage(step, async (page) => await drawPngs(page, all, DENSITY));
  const pngs = await recall('office pictures', JSON.stringify([DENSITY, all]), draw);
  for (const [index, { name, drawing }] of drawn.entries()) pictures.set(name, pictureOf(name, drawing, pngs[index]));
  return pictures;
}

const DENSITY = 2;

function pictureOf(
  name: string,
  { svg, width, height }: SizedDrawing,
  png: Uint8Array = new Uint8Array(),
): OfficePicture {
  // An image inside an SVG is not shown by Office: such a picture has only its pixels.
  const vector = svg.includes('<image') ? undefined : new TextEncoder().encode(svg);
  return { width, height, name, raster: { format: 'png', bytes: png }, svg: vector };
}

/** Reads the size of a drawing in px. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg\b[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

async function withPaths(svg: string, library: FontLibrary): Promise<string> {
  if (!svg.includes('<text')) return svg;
  const { openGlyphFonts } = await import('../../office/drawing/glyph-fonts.ts');
  return textsToPaths(svg, openGlyphFonts(await library.facesFor(svg)));
}
