import { expect, test } from 'vitest';
import { checkImageResolution } from '../../../scripts/checks/sources/image-resolution.ts';
import type { ImageFile } from '../../../scripts/outline/image/check-image.ts';
import type { Image, Outline } from '../../../scripts/outline/outline.ts';

const AT = { file: 'themes/10-first.yaml', line: 3, column: 11 };
const TEXT = { at: AT, inlines: [] };
const WHOLE = { left: 0, top: 0, right: 0, bottom: 0 };
// 170 mm of paper.
const FRAME = { width: 642, height: 360 };

function findingsFor(size: { width: number; height: number }, crop = WHOLE, type: ImageFile['type'] = 'jpeg') {
  const content: Image = { kind: 'image', file: { path: 'images/a.jpg', at: AT }, credit: TEXT, crop, alt: TEXT };
  const outline = { themes: [{ figures: [{ id: 'a', at: AT, content }] }] } as unknown as Outline;
  const image: ImageFile = { type, ...size, orientation: 1, colours: 'plain', bytes: new Uint8Array() };
  return checkImageResolution(outline, new Map([['images/a.jpg', image]]), () => FRAME);
}

test('an image of 150 dpi at its printed size passes, one of a px less does not', () => {
  expect(findingsFor({ width: 1004, height: 500 })).toEqual([]);
  const [finding] = findingsFor({ width: 1003, height: 500 });
  expect(finding).toMatchObject({ code: 'outline/coarse-image', place: AT });
  expect(finding?.message).toBe(
    "The image 'images/a.jpg' is too coarse to print: 1003 px over 170 mm are 149 dpi, and 150 dpi is the least.",
  );
  expect(finding?.hint).toBe('Take a larger version of it: the part that is seen must be 1004 px wide. Or crop less.');
});

test('only what a crop leaves counts, and a tall image is printed narrower', () => {
  expect(findingsFor({ width: 1600, height: 800 })).toEqual([]);
  expect(findingsFor({ width: 1600, height: 800 }, { ...WHOLE, left: 30, right: 10, top: 40 })).toHaveLength(1);
  expect(findingsFor({ width: 300, height: 600 })).toEqual([]);
});

test('a drawing has no pixels to show', () => {
  expect(findingsFor({ width: 4, height: 3 }, WHOLE, 'svg')).toEqual([]);
});
