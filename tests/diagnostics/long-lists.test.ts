import { expect, test } from 'vitest';
import { addAll } from '../../scripts/diagnostics/add-all.ts';
import { largest, smallest } from '../../scripts/diagnostics/smallest.ts';

// As arguments of one call, so many items would overflow the stack.
const LONG = Array.from({ length: 500_000 }, (_, index) => index - 3);

test('any number of items are added to a list, in their order', () => {
  const list = [7];
  addAll(list, LONG);
  expect([list.length, list[0], list[1], list.at(-1)]).toEqual([500_001, 7, -3, 499_996]);
});

test('the smallest and the largest of any number of numbers are found', () => {
  expect([smallest(LONG), largest(LONG), smallest([]), largest([])]).toEqual([-3, 499_996, Infinity, -Infinity]);
});
