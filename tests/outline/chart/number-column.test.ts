import { expect, test } from 'vitest';
import { readNumberColumn } from '../../../scripts/outline/chart/number-column.ts';

const read = (texts: readonly string[], separator = ';') => readNumberColumn(texts, { decimal: undefined, separator });

test.each(['7.5¹', '7.5⁽ᵃ⁾', '7.5 §', '7.5†', '7.5ᵇ'])('%s is a number with the mark of a footnote', (cell) => {
  const { cells, flags, doubt } = read(['5', cell]);
  expect({ cells, flags, doubt }).toEqual({
    cells: [5, 7.5],
    flags: { index: 1, text: cell, count: 1 },
    doubt: undefined,
  });
});

test('a power of ten is no number with a footnote', () => {
  expect(read(['5', '10²'])).toMatchObject({ cells: [5, '10²'], flags: undefined });
});

test.each([
  ['Arabic', ['١٬٢٣٤٫٥', '٤٠٠'], [1234.5, 400]],
  ['Persian', ['۱۲۳', '−۴۰۰'], [123, -400]],
  ['Hindi', ['१,२३,४५६', '७'], [123_456, 7]],
  ['Thai', ['๑๒.๕', '๓'], [12.5, 3]],
])('numbers in %s digits are read as they are', (_, texts, values) => {
  const { cells, doubt } = read(texts, ',');
  expect({ cells, doubt }).toEqual({ cells: values, doubt: undefined });
});

test('percents in Arabic digits are read as those in others', () => {
  const { cells, percents } = read(['١٢٫٥٪', '٣٪', '٠٪']);
  expect({ cells, percents }).toEqual({ cells: [12.5, 3, 0], percents: { index: 0, text: '١٢٫٥٪', count: 2 } });
});
