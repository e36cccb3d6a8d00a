import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkWhiteImages } from '../../../scripts/checks/sources/white-images.ts';
import { lookAtPixels } from '../../../scripts/load/pixels/look-at-pixels.ts';
import { vips } from '../../../scripts/load/pixels/vips.ts';
import { checkImage, type ImageFile } from '../../../scripts/outline/image/check-image.ts';
import type { Outline } from '../../../scripts/outline/outline.ts';
import { exifOf, jpegOf, pngOf, pngWith, segment, webpOf } from '../../helpers/image-files.ts';

function imageOf(bytes: Uint8Array) {
  const { image, findings } = checkImage({ path: 'x', file: 'x', bytes, at: { file: 'x.yaml', line: 1, column: 1 } });
  if (image === undefined) throw new Error(findings.map(({ message }) => message).join());
  return image;
}

const look = async (bytes: Uint8Array) => await lookAtPixels(imageOf(bytes));
const clear = { width: 4, height: 4, type: 6 } as const;
const TORN = { reason: 'not all of its pixels are there, or they were changed on the way', seen: true };

const STRAY = { reason: 'some of its pixels have colours that are not in its palette', seen: true };

/** A PNG of 3 × 1 px (4 × 1 with two bits each) and a palette of two colours; `row` is as it is stored, after its filter. */
function paletted(row: readonly number[], filter = 0, depth = 8): Uint8Array {
  const palette = ['PLTE', Uint8Array.from([200, 0, 0, 0, 0, 200])] as const;
  const pixels = deflateSync(Uint8Array.from([filter, ...row]));
  return pngWith({
    width: depth === 8 ? 3 : 4,
    height: 1,
    type: 3,
    depth,
    colourAt: () => [0],
    extra: [palette],
    pixels,
  });
}

async function whole(bytes: Uint8Array): Promise<ImageFile> {
  const looked = await look(bytes);
  if (!('image' in looked)) throw new Error(looked.reason);
  return looked.image;
}

function figureOf(path: string): Pick<Outline, 'themes' | 'design'> {
  const file = { path, at: { file: 'x.yaml', line: 1, column: 1 } };
  return { themes: [{ figures: [{ content: { kind: 'image', file } }] }], design: {} } as unknown as Outline;
}

/** A JPEG of 64 × 128 px that changes from px to px, so that it takes some bytes. */
function noisyJpeg(): Uint8Array {
  const shades = Uint8Array.from({ length: 64 * 128 * 3 }, (_, index) => (index * index * 31) % 251);
  return Uint8Array.from(vips.Image.newFromMemory(shades, 64, 128, 3, vips.BandFormat.uchar).jpegsaveBuffer({ Q: 90 }));
}

const end = Uint8Array.from([0xff, 0xd9]);
const without = (bytes: Uint8Array, count: number) => bytes.subarray(0, bytes.length - count);

describe('what is whole is taken', () => {
  test.each([
    ['a PNG', pngOf(40, 30)],
    ['a PNG of which one dot is seen', pngWith({ ...clear, colourAt: (x, y) => [9, 9, 9, x + y === 0 ? 9 : 0] })],
    ['a JPEG', jpegOf()],
    ['a JPEG that lies on its side', jpegOf(exifOf(6))],
    [
      'a JPEG with stray bytes before its end, as some cameras write them',
      Buffer.concat([without(noisyJpeg(), 2), Buffer.from([1, 2, 3]), end]),
    ],
    ['a WebP', webpOf()],
  ])('%s', async (_, bytes) => {
    expect(await look(bytes)).toEqual({ image: imageOf(bytes) });
  });
});

describe('what is not whole, or shows nothing, is told', () => {
  test.each([
    [
      'a PNG of garbage',
      pngWith({ ...clear, colourAt: () => [0], pixels: Buffer.from('this is no packed picture') }),
      TORN,
    ],
    [
      'a PNG of half its rows',
      pngWith({ ...clear, type: 0, height: 40, colourAt: (_, y) => (y < 2 ? [9] : []) }),
      TORN,
    ],
    ['a JPEG cut in its scan, its end mark kept', Buffer.concat([without(noisyJpeg(), 6000), end]), TORN],
    [
      'a PNG of which nothing is seen',
      pngWith({ ...clear, colourAt: () => [200, 0, 0, 0] }),
      { reason: 'all of it is transparent', seen: false },
    ],
    [
      'a PNG that is as white as paper',
      pngWith({ ...clear, type: 2, colourAt: () => [255, 255, 254] }),
      { reason: 'all of it is white', seen: false },
    ],
    ['a PNG with a colour beside its palette', paletted([0, 1, 2]), STRAY],
    ['such a PNG with filtered rows', paletted([0, 1, 1], 1), STRAY],
    ['such a PNG with two bits a pixel', paletted([0b00_01_01_11], 0, 2), STRAY],
  ])('%s', async (_, bytes, fault) => {
    expect(await look(bytes)).toEqual(fault);
  });

  test('a PNG whose colours all stand in its palette is whole', async () => {
    for (const bytes of [paletted([0, 1, 1]), paletted([1, 255, 1], 1), paletted([0b00_01_01_00], 0, 2)]) {
      expect(await look(bytes)).toEqual({ image: imageOf(bytes) });
    }
  });

  test('a PNG that is white where it is not transparent is told: the paper of the brief is white, whatever its slides are', async () => {
    const white = pngWith({ ...clear, colourAt: (x) => [255, 255, 255, x === 0 ? 255 : 0] });
    const { themes, design, images, path } = {
      ...figureOf('a.png'),
      images: new Map([['a.png', await whole(white)]]),
      path: 'a.png',
    };
    const told = checkWhiteImages({ themes, design: { ...design, slides: 'light' } } as Outline, images);
    expect(told.map(({ code, message }) => `${code} ${message}`)).toEqual([
      `outline/unseen-image Nothing is seen of the image '${path}': all of it is white.`,
    ]);
    expect(checkWhiteImages({ themes, design: { ...design, slides: 'dark' } } as Outline, images)).toEqual(told);
    const seen = new Map([['a.png', await whole(pngWith({ ...clear, colourAt: () => [250, 0, 0, 40] }))]]);
    expect(checkWhiteImages({ themes, design } as Outline, seen)).toEqual([]);
  });

  test('a WebP of garbage', async () => {
    const bytes = Buffer.from(webpOf());
    bytes.fill(0xff, 26);
    expect(await look(bytes)).toEqual(TORN);
  });
});

describe('a colour profile', () => {
  const profile = (name: string) => Buffer.from(vips.Image.profileLoad(name));
  const jpegWith = (content: Uint8Array) => {
    return jpegOf(segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), content])));
  };

  test('that says what is taken without one goes, and its texts with it', async () => {
    const looked = await look(jpegWith(profile('srgb')));
    expect(looked).toMatchObject({ image: { colours: 'plain' } });
    expect('image' in looked && Buffer.from(looked.image.bytes).equals(Buffer.from(jpegOf()))).toBe(true);
  });

  test('that can not be read goes too', async () => {
    const packed = Buffer.concat([Buffer.from('x\0\0'), Buffer.from('secret')]);
    const bytes = pngOf(4, 4, [['iCCP', packed]]);
    expect(imageOf(bytes).colours).toBe('profile');
    const looked = await look(bytes);
    expect('image' in looked && Buffer.from(looked.image.bytes).equals(Buffer.from(pngOf(4, 4)))).toBe(true);
  });

  test('that changes colours stays until the image is packed anew', async () => {
    expect(await look(jpegWith(profile('p3')))).toMatchObject({ image: { colours: 'profile' } });
  });
});
