import { describe, expect, test } from 'vitest';
import { fitImage } from '../../../scripts/load/pixels/fit-image.ts';
import { vips } from '../../../scripts/load/pixels/vips.ts';
import { checkImage, type ImageFile } from '../../../scripts/outline/image/check-image.ts';
import { cmykJpeg, exifOf, jpegOf, pngWith, segment, tiffOf } from '../../helpers/image-files.ts';

function imageOf(bytes: Uint8Array): ImageFile {
  const { image, findings } = checkImage({ path: 'x', file: 'x', bytes, at: { file: 'x.yaml', line: 1, column: 1 } });
  if (image === undefined) throw new Error(findings.map(({ message }) => message).join());
  return image;
}

/** The colours of an image's px by their place, as they lie in its file. */
function coloursOf({ bytes }: ImageFile) {
  const read = vips.Image.newFromBuffer(bytes);
  const at = (x: number, y: number) => [...read.getpoint(x, y)];
  return { width: read.width, height: read.height, at };
}

const RED = [230, 0, 0];
const BLUE = [0, 0, 230];
/** A photograph of 40 × 20 px, and some noise so that it takes more bytes the larger it is: its left third is red. */
const colourAt = (x: number, y: number) =>
  (x < 13 ? RED : BLUE).map((part) => part + (((x * 7919) ^ (y * 104_729)) % 23));
const photo = (...extra: (readonly [string, Uint8Array])[]) =>
  pngWith({ width: 40, height: 20, type: 2, colourAt, extra });

test('an image with no more px than are shown stays the same bytes', async () => {
  const image = imageOf(photo());
  expect(await fitImage(image, 40)).toBe(image);
  expect(await fitImage(imageOf(jpegOf(exifOf(6))), 900)).toMatchObject({ orientation: 6, width: 8 });
});

test('one with more is made smaller, and the same at each time', async () => {
  const [fitted, again] = [await fitImage(imageOf(photo()), 20), await fitImage(imageOf(photo()), 20)];
  expect(fitted).toMatchObject({ type: 'png', width: 20, height: 10, orientation: 1, colours: 'plain' });
  expect(Buffer.from(fitted.bytes).equals(Buffer.from(again.bytes))).toBe(true);
  const { width, height, at } = coloursOf(fitted);
  expect([width, height]).toEqual([20, 10]);
  expect(at(2, 5)[0]).toBeGreaterThan(220);
  expect(at(15, 5)[2]).toBeGreaterThan(220);
});

describe('what lies on its side is made upright', () => {
  // Where the red third lies, by EXIF's number (CIPA DC-008, 4.6.5): left, right, top or bottom.
  test.each([
    [1, 'left'],
    [2, 'right'],
    [3, 'right'],
    [4, 'left'],
    [5, 'top'],
    [6, 'top'],
    [7, 'bottom'],
    [8, 'bottom'],
  ])('orientation %d', async (orientation, side) => {
    const image = imageOf(photo(['eXIf', tiffOf(orientation)]));
    const fitted = await fitImage(image, image.width / 2);
    const { width, height, at } = coloursOf(fitted);
    expect([width, height]).toEqual(orientation > 4 ? [10, 20] : [20, 10]);
    expect(fitted).toMatchObject({ width, height, orientation: 1 });
    const isRed = (x: number, y: number) => (at(x, y)[0] ?? 0) > 200;
    const [across, down] = [width >> 1, height >> 1];
    const seen = {
      left: isRed(1, down),
      right: isRed(width - 2, down),
      top: isRed(across, 1),
      bottom: isRed(across, height - 2),
    };
    expect(
      Object.entries(seen)
        .filter(([, red]) => red)
        .map(([name]) => name),
    ).toEqual([side]);
  });
});

describe('colours', () => {
  test('of another profile are sent in sRGB, at any size, and no word of the profile', async () => {
    const content = Buffer.from(vips.Image.profileLoad('p3'));
    const bytes = jpegOf(segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), content])));
    const fitted = await fitImage(imageOf(bytes), 900);
    expect(fitted).toMatchObject({ type: 'jpeg', width: 16, height: 8, colours: 'plain' });
    expect(Buffer.from(fitted.bytes).toString('latin1')).not.toContain('ICC_PROFILE');
  });

  test('of printing presses are sent in sRGB', async () => {
    const fitted = await fitImage(imageOf(cmykJpeg()), 900);
    expect(coloursOf(fitted).at(4, 4)).toHaveLength(3);
    expect(fitted).toMatchObject({ width: 8, height: 8, colours: 'plain' });
  });

  test('that a PNG means by its gamma are meant by the smaller one', async () => {
    const gamma = Buffer.from([0, 0, 0xd9, 0x03]);
    const fitted = await fitImage(imageOf(photo(['gAMA', gamma])), 20);
    expect(Buffer.from(fitted.bytes).includes(Buffer.concat([Buffer.from('gAMA'), gamma]))).toBe(true);
  });
});

test('a picture of few colours that would grow by it stays as it is', async () => {
  const image = imageOf(pngWith({ width: 64, height: 64, type: 0, depth: 8, colourAt: () => [9] }));
  const fitted = await fitImage(image, 63);
  expect(fitted.bytes.length).toBeLessThanOrEqual(image.bytes.length);
});
