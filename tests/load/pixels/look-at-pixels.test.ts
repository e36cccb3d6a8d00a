import { describe, expect, test } from 'vitest';
import { lookAtPixels } from '../../../scripts/load/pixels/look-at-pixels.ts';
import { vips } from '../../../scripts/load/pixels/vips.ts';
import { checkImage } from '../../../scripts/outline/image/check-image.ts';
import { exifOf, jpegOf, pngOf, pngWith, segment, webpOf } from '../../helpers/image-files.ts';

function imageOf(bytes: Uint8Array) {
  const { image, findings } = checkImage({ path: 'x', file: 'x', bytes, at: { file: 'x.yaml', line: 1, column: 1 } });
  if (image === undefined) throw new Error(findings.map(({ message }) => message).join());
  return image;
}

const look = async (bytes: Uint8Array) => await lookAtPixels(imageOf(bytes));
const clear = { width: 4, height: 4, type: 6 } as const;
const TORN = { reason: 'not all of its pixels are there, or they were changed on the way', seen: true };

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
    ['a PNG of which one dot is seen', pngWith({ ...clear, colourAt: (x, y) => [9, 9, 9, x + y === 0 ? 1 : 0] })],
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
  ])('%s', async (_, bytes, fault) => {
    expect(await look(bytes)).toEqual(fault);
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
