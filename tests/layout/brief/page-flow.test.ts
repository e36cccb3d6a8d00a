import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightOf, LEAST_PARTED, PageFlow } from '../../../scripts/layout/brief/page-flow.ts';

const LINE = 20;
const PAGE = 400;
const text = (lines: number, gap = 10) => ({ gap, lines, lineHeight: LINE });

/** How many of some lines stand on the page that has room for `room` of them, and how many on the next. */
function parted(lines: number, room: number, keep = 0): [number, number] {
  const flow = new PageFlow({ page: 0, y: 0 }, PAGE);
  flow.set({ gap: 0, lines: 1, lineHeight: PAGE - room * LINE });
  flow.set(text(lines, 0), keep);
  const { page, y } = flow.spot;
  const below = page === 0 ? 0 : y / LINE;
  return [lines - below, below];
}

describe('lines over two pages, as Chromium parts them with orphans and widows of 3', () => {
  test.each([
    [2, ['0|2', '2|0', '2|0']],
    [3, ['0|3', '0|3', '3|0']],
    [5, ['0|5', '0|5', '3|2', '3|2', '5|0']],
    [6, ['0|6', '0|6', '3|3', '3|3', '3|3', '6|0']],
    [7, ['0|7', '0|7', '3|4', '4|3', '4|3', '4|3', '7|0']],
    [8, ['0|8', '0|8', '3|5', '4|4', '5|3', '5|3', '5|3', '8|0']],
  ])('%i lines, with room for 1, 2, 3 …', (lines, expected) => {
    expect(expected.map((_, index) => parted(lines, index + 1).join('|'))).toEqual(expected);
  });

  test.each([
    [3, ['0|3', '0|3', '0|3', '0|3', '0|3', '0|3', '0|3', '3|0']],
    [5, ['0|5', '0|5', '3|2', '3|2', '0|5', '0|5', '0|5', '0|5']],
    [6, ['0|6', '0|6', '3|3', '3|3', '3|3', '3|3', '3|3', '3|3']],
    [8, ['0|8', '0|8', '3|5', '4|4', '5|3', '5|3', '5|3', '5|3']],
  ])('%i lines of which the last must be with 100 px of something else', (lines, expected) => {
    expect(expected.map((_, index) => parted(lines, index + 1, 100).join('|'))).toEqual(expected);
  });

  test('what has too few lines is not parted', () => {
    for (let lines = 1; lines < LEAST_PARTED; lines += 1) {
      for (let room = 1; room < lines; room += 1) expect(parted(lines, room)).toEqual([0, lines]);
    }
  });
});

test('the distance before a block is left out at the top of a page', () => {
  const flow = new PageFlow({ page: 0, y: 0 }, PAGE);
  flow.set(text(3));
  expect(flow.spot).toEqual({ page: 0, y: 60 });
  flow.set(text(3));
  expect(flow.spot).toEqual({ page: 0, y: 130 });
});

test('the notes of lines take room at the foot of their page, and none of the next', () => {
  const flow = new PageFlow({ page: 0, y: 0 }, PAGE);
  flow.set({ ...text(12, 0), foot: 120 });
  expect(flow.fits(0, 40)).toBe(true);
  expect(flow.fits(0, 41)).toBe(false);
  flow.set({ ...text(8, 0), foot: 80 });
  expect(flow.spot).toEqual({ page: 1, y: 160 });
  expect(flow.blanks).toEqual([40]);
  expect(flow.fits(0, PAGE - 160 - 80)).toBe(true);
  expect(flow.fits(0, PAGE - 160 - 79)).toBe(false);
});

test('what is higher than a page goes on over the next ones', () => {
  const flow = new PageFlow({ page: 0, y: 100 }, PAGE);
  flow.set({ gap: 0, lines: 1, lineHeight: 900 });
  expect(flow.spot).toEqual({ page: 3, y: 100 });
});

test('nothing is lost: pages and blanks add up to what was set, and no blank could have taken the next line', () => {
  const block = fc.record({ gap: fc.integer({ min: 0, max: 30 }), lines: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 30 }), (blocks) => {
      const flow = new PageFlow({ page: 0, y: 0 }, PAGE);
      for (const { gap, lines } of blocks) flow.set(text(lines, gap));
      const { page, y } = flow.spot;
      const blank = flow.blanks.reduce((sum, each) => sum + each, 0);
      const set = page * PAGE + y - blank;
      const lines = blocks.reduce((sum, each) => sum + each.lines * LINE, 0);
      expect(flow.blanks).toHaveLength(page);
      expect(set).toBeGreaterThanOrEqual(lines);
      expect(set).toBeLessThanOrEqual(heightOf(blocks.map((each) => text(each.lines, each.gap))));
    }),
  );
});
