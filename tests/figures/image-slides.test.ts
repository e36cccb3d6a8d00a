import { expect, test } from 'vitest';
import { headlinePlace } from '../../scripts/design/image-slide.ts';
import { deckFrame } from '../../scripts/figures/figure-frames.ts';
import { imageRatio } from '../../scripts/outline/image/image-ratio.ts';
import type { Figure, Image } from '../../scripts/outline/outline.ts';

const AT = { file: 'x.yaml', line: 1, column: 1 };
const TEXT = { at: AT, inlines: [] };
const WHOLE = { left: 0, top: 0, right: 0, bottom: 0 };
const image: Image = { kind: 'image', file: { path: 'x.png', at: AT }, credit: TEXT, crop: WHOLE, alt: TEXT };
const words = { caption: TEXT, subtitle: undefined, remark: undefined, cite: undefined, source: undefined };
const figure = { id: 'x', at: AT, content: image, ...words, note: undefined };
const STYLE = { palette: {}, language: 'en', measure: () => 0, widthsKey: '', letters: 1 };
const SLIDES = { '16:9': { width: 1280, height: 720 }, '4:3': { width: 960, height: 720 } };

/** The width and height in px of the frame of an image of this ratio, whose headline takes two lines. */
function frameOf(ratio: number, shape: '16:9' | '4:3', takeaway?: string) {
  const shown = { caption: 'x'.repeat(60), takeaway: takeaway ?? '', ratio, words: 0 };
  const withTakeaway: Figure = { ...figure, takeaway: takeaway === undefined ? undefined : TEXT };
  const { width, height } = deckFrame(withTakeaway, shown, SLIDES[shape], STYLE);
  return [width, height];
}

test.each([
  ['16:9', 1.5, 'beside', [788, 528]],
  ['16:9', 0.7, 'beside', [788, 528]],
  ['16:9', 3, 'above', [1136, 368]],
  ['4:3', 0.7, 'beside', [528, 528]],
  ['4:3', 1.5, 'beside', [528, 528]],
  ['4:3', 1.7, 'above', [832, 392]],
] as const)('on slides of %s an image of ratio %d has its headline %s', (shape, ratio, place, frame) => {
  expect(headlinePlace(ratio, shape)).toBe(place);
  expect(frameOf(ratio, shape)).toEqual(frame);
});

test('an image with a takeaway keeps the room beside or over it', () => {
  expect(frameOf(1.5, '16:9', 'It follows')).toEqual([760, 368]);
  expect(frameOf(0.7, '4:3', 'It follows')).toEqual([832, 349]);
});

test('the ratio is that of what the crop leaves', () => {
  expect(imageRatio({ width: 300, height: 200 }, WHOLE)).toBe(1.5);
  expect(imageRatio({ width: 300, height: 200 }, { left: 25, top: 0, right: 25, bottom: 50 })).toBe(1.5);
  expect(imageRatio({ width: 300, height: 200 }, { left: 50, top: 0, right: 0, bottom: 0 })).toBe(0.75);
});
