import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { BrowserContext } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawImage } from '../../scripts/figures/draw-image.ts';
import { checkImage, type ImageFile } from '../../scripts/outline/image/check-image.ts';
import { exifOf, jpegOf, pngOf, webpOf } from '../helpers/image-files.ts';
import { openContext } from '../helpers/open-context.ts';

const WHOLE = { left: 0, top: 0, right: 0, bottom: 0 };

let browser: BrowserContext;
beforeAll(async () => {
  browser = await openContext();
});
afterAll(async () => await browser.close());

function imageOf(bytes: Uint8Array): ImageFile {
  const { image } = checkImage({ path: 'x', file: 'x', bytes, at: { file: 'x.yaml', line: 1, column: 1 } });
  if (image === undefined) throw new Error('The image has faults.');
  return image;
}

/** The colours, red, blue or other, near the four corners of a picture as the browser shows it. */
async function cornersOf(address: string, width: number, height: number): Promise<string[]> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async (source, across, down) => {
        const picture = new Image();
        picture.src = source;
        await picture.decode();
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width: across, height: down });
        const context = canvas.getContext('2d');
        context?.drawImage(picture, 0, 0, across, down);
        const colourAt = (x: number, y: number) => {
          const [red = 0, , blue = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
          if (red > 200 && blue < 60) return 'red';
          return blue > 200 && red < 60 ? 'blue' : `${red}/${blue}`;
        };
        const [right, bottom] = [across - 3, down - 3];
        return [colourAt(2, 2), colourAt(right, 2), colourAt(2, bottom), colourAt(right, bottom)];
      },
      address,
      width,
      height,
    );
  } finally {
    await page.close();
  }
}

const svgAddress = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
const jpegAddress = (bytes: Uint8Array) => `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;

describe('a photograph stands as its camera held it, though its EXIF is gone', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %d', async (orientation) => {
    const bytes = jpegOf(exifOf(orientation));
    const { width, height } = orientation > 4 ? { width: 80, height: 160 } : { width: 160, height: 80 };
    const svg = drawImage(imageOf(bytes), WHOLE, { width: 160, height: 160 });
    expect(svg).toContain(` width="${width}" height="${height}" `);
    expect(Buffer.from(svg).toString()).not.toContain(Buffer.from('Exif').toString('base64').slice(0, 4));
    const shown = await cornersOf(svgAddress(svg), width, height);
    expect(shown).toEqual(await cornersOf(jpegAddress(bytes), width, height));
    expect(new Set(shown)).toEqual(new Set(['red', 'blue']));
  });
});

describe('a crop', () => {
  test('leaves what it says', async () => {
    const svg = drawImage(imageOf(jpegOf()), { ...WHOLE, left: 75 }, { width: 100, height: 100 });
    expect(svg).toContain('width="50" height="100" viewBox="12 0 4 8"');
    expect(new Set(await cornersOf(svgAddress(svg), 50, 100))).toEqual(new Set(['blue']));
  });

  test('and counts from the upright edges of a picture that lies on its side', async () => {
    const svg = drawImage(imageOf(jpegOf(exifOf(6))), { ...WHOLE, bottom: 75 }, { width: 80, height: 80 });
    expect(new Set(await cornersOf(svgAddress(svg), 80, 40))).toEqual(new Set(['red']));
  });
});

test('a JPEG stays the same JPEG in the PDF, cropped and turned too', async () => {
  const image = imageOf(jpegOf(exifOf(6)));
  const page = await browser.newPage();
  await page.setContent(drawImage(image, { ...WHOLE, bottom: 25 }, { width: 300, height: 300 }));
  const pdf = await PDFDocument.load(await page.pdf());
  await page.close();
  const jpegs = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isJpeg = object instanceof PDFRawStream && String(object.dict.get(PDFName.of('Filter'))).includes('DCT');
    return isJpeg ? [Buffer.from(object.contents)] : [];
  });
  expect(jpegs).toHaveLength(1);
  expect(jpegs[0]?.equals(image.bytes)).toBe(true);
});

test.each([
  ['PNG', pngOf(12, 6)],
  ['WebP', webpOf()],
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2H0z"/></svg>')],
])('the browser shows a cleaned %s', async (_, bytes) => {
  const svg = drawImage(imageOf(bytes), WHOLE, { width: 120, height: 60 });
  const shown = await cornersOf(svgAddress(svg), 120, 60);
  expect(new Set(shown).size).toBe(1);
  expect(shown[0]).toMatch(/^(?:128\/128|red|0\/0)$/);
});
