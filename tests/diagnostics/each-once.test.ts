import { expect, test } from 'vitest';
import { diagnose } from '../../scripts/diagnostics/diagnostic.ts';
import { eachOnce } from '../../scripts/diagnostics/each-once.ts';
import { keyOf } from '../../scripts/diagnostics/key-of.ts';

const at = (line: number, endColumn?: number) => {
  const place = { file: 'content/any/summit.yaml', line, column: 3 };
  return endColumn === undefined ? place : { ...place, endColumn };
};
const unknown = (id: string, nearest: string | undefined, line: number, endColumn?: number) =>
  diagnose('outline/unknown-fact', { id, nearest }, at(line, endColumn));

test('of findings that say the same at the same place the first is kept, and all others in their order', () => {
  const first = unknown('river', 'rivers', 4, 9);
  const again = unknown('river', undefined, 4);
  const below = unknown('river', 'rivers', 5);
  const other = unknown('lake', undefined, 4);
  const placeless = diagnose('usage/no-summits', {});
  expect(eachOnce([first, below, again, placeless, other, placeless, below])).toEqual([first, below, placeless, other]);
});

test('another key can say which findings are one to the reader', () => {
  const first = unknown('river', undefined, 4);
  const otherWords = unknown('lake', undefined, 4);
  const below = unknown('lake', undefined, 5);
  expect(eachOnce([first, otherWords, below], keyOf)).toEqual([first, below]);
  expect(eachOnce([first, below, otherWords], ({ message }) => message)).toEqual([first, below]);
});

test('no finding is lost or made where all differ', () => {
  const findings = [1, 2, 3].map((line) => unknown('river', undefined, line));
  expect(eachOnce(findings)).toEqual(findings);
  expect(eachOnce([])).toEqual([]);
});
