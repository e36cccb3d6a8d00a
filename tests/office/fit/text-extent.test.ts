import { expect, test } from 'vitest';
import { officeWidths } from '../../../scripts/design/widths/office-widths.ts';
import { countLines, wordsIn } from '../../../scripts/office/deck/fit/break-lines.ts';
import { openFontShelf } from '../../../scripts/office/deck/fit/measured-font.ts';
import type { SetParagraph } from '../../../scripts/office/deck/fit/set-text.ts';
import { textExtent } from '../../../scripts/office/deck/fit/text-extent.ts';

const fonts = openFontShelf(new Map());

function set(words: string, font = 'Arial', size = 20): SetParagraph {
  const runs = [{ words, font, size, isBold: false, spacing: 0 }];
  return { runs, start: 0, first: 0, before: { px: 10 }, after: { px: 0 }, leading: { lines: 1 } };
}

test('the metric twins have the widths that the fonts of Office are known to have', () => {
  const known = { Calibri: [579, 479], Arial: [667, 556], 'Times New Roman': [722, 444] };
  for (const [name, widths] of Object.entries(known)) {
    const regular = officeWidths(name)?.regular;
    expect(['A', 'a'].map((letter) => regular?.get(letter.codePointAt(0) ?? 0))).toEqual(widths);
  }
  expect(officeWidths('Segoe UI')).toBeUndefined();
});

test('lines end after spaces and hyphens, and between Chinese letters, but not before their marks', () => {
  expect(wordsIn('long-term plan of 1990')).toEqual(['long-', 'term ', 'plan ', 'of ', '1990']);
  expect(wordsIn('上海合作，组织')).toEqual(['上', '海', '合', '作，', '组', '织']);
  expect(wordsIn('5\u00A0km, −3')).toEqual(['5\u00A0km, ', '−3']);
});

test('words fill lines, a space at an end takes no room, and a word that is too long is broken', () => {
  // In Arial of 20 px each n is 11.12 px wide and each space 5.56 px.
  expect(countLines(set('nnn nnn'), 72.3, fonts)).toBe(1);
  expect(countLines(set('nnn nnn'), 72.2, fonts)).toBe(2);
  expect(countLines(set('nnn nnn '), 72.3, fonts)).toBe(1);
  expect(countLines(set('nnnnnnnnnn'), 50, fonts)).toBe(3);
  expect(countLines({ ...set('nnn nnn'), start: 40 }, 80, fonts)).toBe(2);
});

test('lines have the height of their font; no space stands over the first of a column', () => {
  const room = { width: 500, height: 300, columns: 1, gap: 0 };
  expect(textExtent([set('n')], room, fonts)).toBeCloseTo(23);
  expect(textExtent([set('n'), set('n')], room, fonts)).toBeCloseTo(56);
  expect(textExtent([set('n', 'Calibri')], room, fonts)).toBeCloseTo(24.42);
  expect(textExtent([set('中')], room, fonts)).toBeCloseTo(26.4);
  const narrow = { width: 200, height: 60, columns: 2, gap: 20 };
  expect(textExtent([set('n'), set('n'), set('n')], narrow, fonts)).toBeCloseTo(56);
  expect(
    textExtent(
      ['n', 'n', 'n', 'n', 'n'].map((words) => set(words)),
      narrow,
      fonts,
    ),
  ).toBeCloseTo(89);
});
