import { crc32, deflateSync } from 'node:zlib';

/** Makes a PNG in one grey, with further chunks after its header. */
export function pngOf(
  width: number,
  height: number,
  extra: readonly (readonly [string, Uint8Array | string])[] = [],
): Uint8Array {
  return pngWith({ width, height, type: 0, colourAt: () => [0x80], extra });
}

/** The parts that a PNG is made from: its colour type, and the bytes of each px. */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  /** The colour type: 0 grey, 2 RGB, 3 palette, 6 RGB with opacity. */
  readonly type: number;
  readonly depth?: number;
  readonly colourAt: (x: number, y: number) => readonly number[];
  readonly extra?: readonly (readonly [string, Uint8Array | string])[];
  /** The compressed bytes to write instead of the pixels of `colourAt`. */
  readonly pixels?: Uint8Array;
}

/** Makes a PNG with the right checksums of its chunks, whatever else is wrong with it. */
export function pngWith({ width, height, type, depth = 8, colourAt, extra = [], pixels }: PngParts): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = depth;
  head[9] = type;
  // Each row begins with the number of its filter: 0 for no filter.
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (__, x) => colourAt(x, y)).flat(),
  ]);
  const packed = pixels ?? deflateSync(Buffer.from(rows.flat()));
  const added = extra.map(([name, content]) => chunk(name, Buffer.from(content as string)));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    ...added,
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Makes a PNG whose header states a size that its pixels do not have: small in bytes, huge in px. */
export function pngClaiming(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(pngOf(4, 4));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

// 16 × 8 px, the left half red and the right half blue.
const TWO_COLOURS = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESU',
  'M8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAI',
  'ABADAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAABv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAWAQEBAQAAAAAAAAAAAAAAAAAHBgj/xA',
  'AUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwAqnTMNNEAh/9k=',
].join('');

// 8 × 8 px of four components.
const FOUR_INKS = [
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJCQ0RDQ4PEBAREAoMEhMSEB',
  'MPEBAQ/9sAQwEDAwMEAwQIBAQIEAsJCxAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ/8AAFAgACAAI',
  'BAERAAIRAQMRAQQRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAgJ/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAcJ/8',
  'QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAA4EAQACEQMRBAAAPwBEHNKpVN//2Q==',
].join('');

// 16 × 8 px, lossless.
const WEBP = 'UklGRhwAAABXRUJQVlA4TA8AAAAvD8ABAAcQ/Y/+ByKi/wEA';

/** Makes a JPEG of 16 × 8 px, red on the left and blue on the right, with segments inserted after its start. */
export function jpegOf(...segments: readonly Uint8Array[]): Uint8Array {
  const plain = Buffer.from(TWO_COLOURS, 'base64');
  return Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2)]);
}

/** Makes a JPEG in the four colours of printing presses (CMYK). */
export function cmykJpeg(): Uint8Array {
  return Buffer.from(FOUR_INKS, 'base64');
}

/** Makes a segment of a JPEG file from its marker and content. */
export function segment(marker: number, content: Uint8Array | string): Uint8Array {
  const body = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Makes an EXIF segment of a JPEG with an orientation from 1 to 8. */
export function exifOf(orientation: number): Uint8Array {
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiffOf(orientation)]));
}

/** Makes the EXIF content with an orientation from 1 to 8, in the form that PNG embeds. */
export function tiffOf(orientation: number): Uint8Array {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}

/** Makes a WebP of 16 × 8 px with further chunks after it. */
export function webpOf(...extra: readonly (readonly [string, string])[]): Uint8Array {
  const pixels = Buffer.from(WEBP, 'base64').subarray(12);
  const body = Buffer.concat([Buffer.from('WEBP'), pixels, ...extra.map(([type, text]) => riffChunk(type, text))]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function riffChunk(type: string, text: string): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(text.length, 4);
  return Buffer.concat([head, Buffer.from(text, 'latin1'), Buffer.alloc(text.length % 2)]);
}
