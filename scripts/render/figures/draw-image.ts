import { imageSize } from 'image-size';
import type { Image } from '../../outline/outline.ts';
import type { DrawingFrame } from './drawing-frame.ts';

/** Draws an image as SVG: cropped as the outline says, whole, and as large as its frame allows. */
export function drawImage({ crop }: Image, frame: DrawingFrame, bytes: Uint8Array): string {
  const { width, height, type } = imageSize(bytes);
  const seen = {
    x: (width * crop.left) / 100,
    y: (height * crop.top) / 100,
    width: (width * (100 - crop.left - crop.right)) / 100,
    height: (height * (100 - crop.top - crop.bottom)) / 100,
  };
  const scale = Math.min(frame.width / seen.width, frame.height / seen.height);
  const size = { width: Math.round(seen.width * scale), height: Math.round(seen.height * scale) };
  const address = `data:image/${type === 'svg' ? 'svg+xml' : type};base64,${toBase64(bytes)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"`,
    ` viewBox="${seen.x} ${seen.y} ${seen.width} ${seen.height}">`,
    `<image href="${address}" width="${width}" height="${height}"/></svg>`,
  ].join('');
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
