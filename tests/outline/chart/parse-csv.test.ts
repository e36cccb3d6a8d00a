import { expect, test } from 'vitest';
import { parseCsv } from '../../../scripts/outline/chart/parse-csv.ts';

const cellsOf = (text: string, separator = ',') =>
  parseCsv(text, separator).records.map(({ cells }) => cells.map((cell) => cell.text));

test('cells are told with their places, behind quotes and over lines', () => {
  const { records } = parseCsv('name,n\r\n"Six, the ""first""\nof two",6\r\nB,7\r\n', ',');
  expect(records.flatMap(({ cells }) => cells)).toEqual([
    { text: 'name', line: 1, column: 1 },
    { text: 'n', line: 1, column: 6 },
    { text: 'Six, the "first"\nof two', line: 2, column: 1 },
    { text: '6', line: 3, column: 9 },
    { text: 'B', line: 4, column: 1 },
    { text: '7', line: 4, column: 3 },
  ]);
});

test.each([
  [',', 'a,b\n1,"x;y"\n'],
  [';', 'a;b\n1;"x;y"\n'],
  ['\t', 'a\tb\n1\t"x;y"\n'],
  ['|', 'a|b\n1|x;y\n'],
])('%j stands between cells, and in quotes is a letter like others', (separator, text) => {
  expect(cellsOf(text, separator)).toEqual([
    ['a', 'b'],
    ['1', 'x;y'],
  ]);
});

test('a line of empty cells is none, and the next one is told to stand behind a gap', () => {
  const { records } = parseCsv('a,b\n1,2\n,,\n\nSource,\n', ',');
  expect(records.map(({ line, isAfterGap }) => [line, isAfterGap])).toEqual([
    [1, false],
    [2, false],
    [5, true],
  ]);
});

test('a quote that is not closed is told with its line, and nothing behind it is read', () => {
  const { records, openQuote } = parseCsv('a,b\n1,2\n3,"4\n5,6\n', ',');
  expect(openQuote).toBe(3);
  expect(records).toHaveLength(2);
});
