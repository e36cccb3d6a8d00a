import type { Box } from './measured-slide.ts';

/** The colour of a text and the colours behind it, each `#rrggbb`. */
export interface Shades {
  readonly colour: string;
  /** The opacity of the text's colour, from 0 to 1. */
  readonly opacity: number;
  /** The colours behind a good part of at least one letter of the text, sorted, without repeats. */
  readonly behind: readonly string[];
}

/** A text with its boxes in px of a picture. */
interface PicturedInk {
  readonly colour: string;
  readonly opacity: number;
  readonly boxes: readonly Box[];
}

/** The pixels of a picture, each as one number of red, green and blue. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint32Array;
}

/**
 * Reads the colours behind each text from a picture (a PNG in Base64); a text outside the picture has no colours. All
 * functions of this file run in the browser, where they can call only one another.
 */
export async function shadesIn(png: string, inks: readonly PicturedInk[]): Promise<Shades[]> {
  const picture = await decodePicture(png);
  const colourOf = colourReader();
  return inks.map(({ colour, opacity, boxes }) => {
    const read = colourOf(colour);
    const behind = new Set(boxes.flatMap((box) => squaresOf(box, picture)).flatMap((box) => shadesOf(box, picture)));
    return { colour: read.colour, opacity: read.opacity * opacity, behind: [...behind].sort().map(hexOf) };
  });
}

/** Decodes a PNG in Base64 to its pixels. */
export async function decodePicture(png: string): Promise<Picture> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const pen = penOn(width, height);
  pen.drawImage(bitmap, 0, 0);
  const shades = new Uint32Array(width * height);
  const view = new DataView(pen.getImageData(0, 0, width, height).data.buffer);
  // A pixel has red, green, blue and opacity: the opacity is dropped.
  for (let at = 0; at < shades.length; at += 1) shades[at] = view.getUint32(at * 4) >>> 8;
  return { width, height, shades };
}

/** A canvas of this size in px to draw on; throws where the browser gives none. */
export function penOn(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('The browser gives no canvas.');
  return pen;
}

/** Makes a function that reads any CSS colour as `#rrggbb` and its opacity from 0 to 1. */
export function colourReader(): (colour: string) => { colour: string; opacity: number } {
  const pen = penOn(1, 1);
  return (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, opacity = 0] = pen.getImageData(0, 0, 1, 1).data;
    return { colour: hexOf((red << 16) | (green << 8) | blue), opacity: opacity / 255 };
  };
}

/** Splits a line of text into squares of about one letter; empty for a line outside the picture. */
export function squaresOf(box: Box, { width, height }: Picture): Box[] {
  const { left, top, right, bottom } = box;
  if (right <= 0 || bottom <= 0 || left >= width || top >= height) return [];
  const across = right - left >= bottom - top;
  const [long, side] = across ? [right - left, bottom - top] : [bottom - top, right - left];
  const count = Math.max(1, Math.round(long / Math.max(1, side)));
  return Array.from({ length: count }, (_, index) => {
    const from = (index * long) / count;
    const to = ((index + 1) * long) / count;
    return across ? { ...box, left: left + from, right: left + to } : { ...box, top: top + from, bottom: top + to };
  });
}

/**
 * Five colours of a square, between the darkest and the lightest fifth of its pixels: so a thin line or a dot of
 * another colour does not count.
 */
export function shadesOf(box: Box, { width, height, shades }: Picture): number[] {
  const [fromX, toX] = pixelsOf(box.left, box.right, width);
  const [fromY, toY] = pixelsOf(box.top, box.bottom, height);
  const pixels: number[] = [];
  for (let y = fromY; y < toY; y += 1) for (let x = fromX; x < toX; x += 1) pixels.push(shades[y * width + x] ?? 0);
  const [first = 0] = pixels;
  if (pixels.every((shade) => shade === first)) return [first];
  pixels.sort((a, b) => lightOf(a) - lightOf(b));
  return [0.2, 0.35, 0.5, 0.65, 0.8].map((part) => pixels[Math.floor(part * (pixels.length - 1))] ?? 0);
}

/**
 * The first pixel that lies wholly between two edges and the one after the last; the middle pixel where there is none.
 */
export function pixelsOf(from: number, to: number, most: number): readonly [number, number] {
  const first = Math.max(0, Math.ceil(from));
  const last = Math.min(most, Math.floor(to));
  if (last > first) return [first, last];
  const middle = Math.min(most - 1, Math.max(0, Math.floor((from + to) / 2)));
  return [middle, middle + 1];
}

/** The approximate lightness of a colour, for sorting. */
export function lightOf(shade: number): number {
  return 2 * (shade >>> 16) + 7 * ((shade >>> 8) & 255) + (shade & 255);
}

/** A colour as `#rrggbb`. */
export function hexOf(shade: number): string {
  return `#${shade.toString(16).padStart(6, '0')}`;
}
