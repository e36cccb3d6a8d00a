import type { ImageFile } from '../outline/image/check-image.ts';
import type { Image } from '../outline/outline.ts';
import type { DrawingFrame } from './drawing-frame.ts';

/** A size in px. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/** Draws an image as SVG: cropped as the outline says, upright, complete, and as large as its frame allows. */
export function drawImage(
  image: ImageFile,
  crop: Image['crop'],
  frame: Pick<DrawingFrame, 'width' | 'height'>,
): string {
  const { width, height, orientation, type, bytes } = image;
  const seen = seenPart(image, crop);
  const size = imageSizeIn(frame, seen);
  // The size of the image as the file stores it; its EXIF orientation has been removed.
  const [across, down] = orientation > 4 ? [height, width] : [width, height];
  const turn = TURNS[orientation]?.(width, height);
  const address = `data:image/${type === 'svg' ? 'svg+xml' : type};base64,${toBase64(bytes)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"`,
    ` viewBox="${[seen.x, seen.y, seen.width, seen.height].map(short).join(' ')}">`,
    `<image href="${address}" width="${across}" height="${down}"`,
    `${turn === undefined ? '' : ` transform="matrix(${turn.join(' ')})"`}/></svg>`,
  ].join('');
}

/** The part of an image that its crop leaves, in the image's px. */
export function seenPart({ width, height }: DrawingSize, crop: Image['crop']): DrawingSize & { x: number; y: number } {
  return {
    x: (width * crop.left) / 100,
    y: (height * crop.top) / 100,
    width: (width * (100 - crop.left - crop.right)) / 100,
    height: (height * (100 - crop.top - crop.bottom)) / 100,
  };
}

/** The size at which an image, or the part that its crop leaves, is shown in a frame, in px of the page. */
export function imageSizeIn(frame: DrawingSize, seen: DrawingSize): DrawingSize {
  const scale = Math.min(frame.width / seen.width, frame.height / seen.height);
  // A very long and low image would be 0 px high otherwise.
  const length = (px: number) => Math.max(1, Math.round(px * scale));
  return { width: length(seen.width), height: length(seen.height) };
}

type Matrix = readonly [number, number, number, number, number, number];

// EXIF's orientations; 1 is upright.
const TURNS: Readonly<Record<number, (width: number, height: number) => Matrix>> = {
  2: (width) => [-1, 0, 0, 1, width, 0],
  3: (width, height) => [-1, 0, 0, -1, width, height],
  4: (_, height) => [1, 0, 0, -1, 0, height],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (width) => [0, 1, -1, 0, width, 0],
  7: (width, height) => [0, -1, -1, 0, width, height],
  8: (_, height) => [0, -1, 1, 0, 0, height],
};

function short(value: number): string {
  return String(Number(value.toFixed(3)));
}

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // A function takes only some ten thousand arguments.
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(parts.join(''));
}
