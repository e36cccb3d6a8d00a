import { crc32, deflateSync } from 'node:zlib';
import { choosePalette } from './choose-palette.ts';

/** Pixels row by row, each as red, green, blue and opacity from 0 to 255; width and height in px. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * Writes opaque pixels as a PNG of at most 96 colours: a quarter of the bytes, with no difference that is seen in
 * slides and pages.
 */
export function encodePng({ width, height, data }: Pixels): Uint8Array {
  const { palette, indexOf } = choosePalette(data, COLOURS);
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      // The first byte of a row is its filter: 0, none, which is best for indices.
      rows[y * (width + 1) + x + 1] = indexOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    }
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8); // bits
  header.setUint8(9, 3); // colours by their index
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

// More colours only make a picture of type and flat colours larger.
const COLOURS = 96;

function chunk(name: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const ends = new DataView(new ArrayBuffer(8));
  ends.setUint32(0, content.length);
  ends.setUint32(4, crc32(body));
  return Buffer.concat([new Uint8Array(ends.buffer, 0, 4), body, new Uint8Array(ends.buffer, 4, 4)]);
}
