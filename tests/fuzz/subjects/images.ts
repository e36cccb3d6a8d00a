import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { cmykJpeg, exifOf, jpegOf, pngClaiming, pngWith, segment, tiffOf, webpOf } from '../../helpers/image-files.ts';
import { changedBytes } from '../changed-bytes.ts';
import type { FuzzInput, FuzzSubject } from '../fuzz-input.ts';
import { below, themeWithFigure } from '../theme-with.ts';

const grey = { width: 24, height: 16, type: 0, colourAt: (x: number, y: number) => [(x * 9 + y * 5) % 256] };
const colours = { width: 24, height: 16, type: 2, colourAt: (x: number, y: number) => [x * 9, y * 9, 90] };
const palette = Buffer.from([200, 0, 0, 0, 0, 200]);

const pngExamples = [
  pngWith(grey),
  pngWith(colours),
  pngWith({ ...colours, type: 6, colourAt: (x, y) => [x * 9, y * 9, 90, 200] }),
  pngWith({
    ...grey,
    type: 3,
    colourAt: (x) => [x % 2],
    extra: [
      ['PLTE', palette],
      ['tRNS', Buffer.from([200, 90])],
    ],
  }),
  pngWith({
    ...grey,
    extra: [
      ['iCCP', Buffer.concat([Buffer.from('p\0\0'), deflateSync(Buffer.alloc(3000))])],
      ['eXIf', tiffOf(6)],
    ],
  }),
  pngWith({
    ...grey,
    extra: [
      ['zTXt', Buffer.concat([Buffer.from('k\0\0'), deflateSync(Buffer.alloc(4_000_000))])],
      ['acTL', Buffer.alloc(8)],
    ],
  }),
];

// Parts that can't be told apart by their bytes alone: sizes that lie, pixels that unpack to far more, types that no PNG has.
const madePngs = fc
  .record({
    width: fc.constantFrom(0, 1, 24, 5_000, 30_000, 0x7fff_ffff, 0xffff_ffff),
    height: fc.constantFrom(0, 1, 16, 5_000, 30_000, 0x7fff_ffff),
    type: fc.constantFrom(0, 2, 3, 4, 6, 1, 7, 255),
    depth: fc.constantFrom(1, 2, 4, 8, 16, 0, 7, 255),
    pixels: fc.constantFrom(0, 1, 400, 60_000_000),
    chunk: fc.constantFrom('tEXt', 'iTXt', 'sRGB', 'gAMA', 'cHRM', 'IHDR', 'IEND', 'PLTE', 'fdAT', '\0\0\0\0'),
    content: fc.uint8Array({ maxLength: 64 }),
  })
  .map(({ width, height, type, depth, pixels, chunk, content }) => {
    const made = { width: 1, height: 1, type, depth, colourAt: () => [0], pixels: deflateSync(Buffer.alloc(pixels)) };
    const bytes = Buffer.from(pngWith({ ...made, extra: [[chunk, content]] }));
    return claim(bytes, width, height);
  });

function claim(bytes: Buffer, width: number, height: number): Uint8Array {
  const head = pngClaiming(width, height);
  // The size and the sum of the head as `pngClaiming` has them; depth and type as they were, so the sum is sometimes wrong.
  return new Uint8Array(Buffer.concat([bytes.subarray(0, 16), head.subarray(16, 24), bytes.subarray(24)]));
}

function asFigure(ending: string): (bytes: Uint8Array) => FuzzInput {
  const file = `images/own.${ending}`;
  const theme = themeWithFigure(below('image', `file: ${file}\ncredit: Our own`), 'alt: Two banks of a river');
  return (bytes) => ({ target: 'summit', files: { [file]: bytes, 'themes/30-third.yaml': theme } });
}

/** Images of dots (PNG) as a figure of a theme. */
export const pngImages: FuzzSubject = {
  name: 'PNG images',
  inputs: fc.oneof(
    { weight: 3, arbitrary: changedBytes(pngExamples).map(asFigure('png')) },
    { weight: 2, arbitrary: madePngs.map(asFigure('png')) },
  ),
};

const jpegExamples = [
  jpegOf(),
  cmykJpeg(),
  jpegOf(exifOf(6)),
  jpegOf(segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'), segment(0xfe, 'a comment')),
  jpegOf(segment(0xe2, 'ICC_PROFILE\0\x01\x01'), segment(0xee, 'Adobe\0d\0\0\0\0\x01'), segment(0xe0, 'JFXX\0\x10')),
];

/** Photographs (JPEG, and WebP under the same name) as a figure of a theme. */
export const jpegImages: FuzzSubject = {
  name: 'JPEG images',
  inputs: fc.oneof(
    { weight: 5, arbitrary: changedBytes(jpegExamples).map(asFigure('jpg')) },
    { weight: 1, arbitrary: changedBytes([webpOf(), webpOf(['EXIF', 'MM'], ['ICCP', 'x'])]).map(asFigure('webp')) },
  ),
};
