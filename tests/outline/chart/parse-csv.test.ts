import { expect, test } from 'vitest';
import { parseCsv } from '../../../scripts/outline/chart/parse-csv.ts';

test.each([
  ['semicolons', '\uFEFFcountry;millions\r\nA;85,3\r\nB;20,1\r\n'],
  ['tabs', 'country\tmillions\nA\t85.3\n'],
])('a file with %s between its cells is one finding', (name, text) => {
  const { findings } = parseCsv('data/a.csv', text);
  expect(findings.map(({ message, place }) => [message, place?.line])).toEqual([
    [expect.stringContaining(`the cells are separated by ${name}, and not by commas`), 1],
  ]);
});

test('a semicolon or a tab among words is none', () => {
  const { table, findings } = parseCsv('data/a.csv', 'country,note\nA,"one; two"\nB,x\ty\n');
  expect(findings).toEqual([]);
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['A', 'one; two'],
    ['B', 'x\ty'],
  ]);
});
