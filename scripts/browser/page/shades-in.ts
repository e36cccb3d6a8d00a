import type { Box } from './measured-slide.ts';

/** The colour of a text and the shades of what is behind it, each `#rrggbb`. */
export interface Shades {
  readonly colour: string;
  /** How much of the colour is seen, from 0 to 1. */
  readonly opacity: number;
  /** Those that a good part of some letter of the text stands on, each once. */
  readonly behind: readonly string[];
}

/** A text with its boxes in px of a picture. */
interface PicturedInk {
  readonly colour: string;
  readonly opacity: number;
  readonly boxes: readonly Box[];
}

/** The px of a picture, each a number of its red, green and blue. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint32Array;
}

/**
 * Reads from a picture, a PNG in Base64, what is behind each text; nothing behind those beside the picture. All functions of this file run in the
 * browser: they may use nothing but each other.
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

/** The px of a PNG in Base64. */
export async function decodePicture(png: string): Promise<Picture> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const pen = penOn(width, height);
  pen.drawImage(bitmap, 0, 0);
  const shades = new Uint32Array(width * height);
  const view = new DataView(pen.getImageData(0, 0, width, height).data.buffer);
  // Red, green, blue and opacity: the last one goes.
  for (let at = 0; at < shades.length; at += 1) shades[at] = view.getUint32(at * 4) >>> 8;
  return { width, height, shades };
}

/** A canvas to draw on. */
export function penOn(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('The browser gives no canvas.');
  return pen;
}

/** Makes the function that reads a colour of CSS, however it is written. */
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

/** The squares, about as large as a letter, that a line of text fills. */
export function squaresOf(box: Box, { width, height }: Picture): Box[] {
  const { left, top, right, bottom } = box;
  if (right <= 0 || bottom <= 0 || left >= width || top >= height) return [];
  const across = right - left >= bottom - top;
  const [long, side] = across ? [right - left, bottom - top] : [bottom - top, right - left];
  const count = Math.max(1, Math.round(long / Math.max(1, side)));
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [(index * long) / count, ((index + 1) * long) / count];
    return across ? { ...box, left: left + from, right: left + to } : { ...box, top: top + from, bottom: top + to };
  });
}

/** Five shades of a square, from its darker to its lighter fifth: a line or a dot of another colour is none of them. */
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

/** The px that lie between two edges altogether, or else the one in their middle; the last is not among them. */
export function pixelsOf(from: number, to: number, most: number): readonly [number, number] {
  const [first, last] = [Math.max(0, Math.ceil(from)), Math.min(most, Math.floor(to))];
  if (last > first) return [first, last];
  const middle = Math.min(most - 1, Math.max(0, Math.floor((from + to) / 2)));
  return [middle, middle + 1];
}

/** About how light a shade is, to sort by. */
export function lightOf(shade: number): number {
  return 2 * (shade >>> 16) + 7 * ((shade >>> 8) & 255) + (shade & 255);
}

/** A shade as `#rrggbb`. */
export function hexOf(shade: number): string {
  return `#${shade.toString(16).padStart(6, '0')}`;
}
