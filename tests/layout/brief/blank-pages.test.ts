import { expect, test } from 'vitest';
import { blankPages } from '../../../scripts/layout/brief/blank-pages.ts';

const IDS = ['glance', 'one', 'two'];

test.each([
  ['what stands right already', { glance: 3, one: 5, two: 7 }, [], []],
  [
    'a page before what stands on the left, which moves all that follow',
    { glance: 2, one: 4, two: 5 },
    [],
    ['glance', 'two'],
  ],
  [
    'what the blank pages of this printing were good for',
    { glance: 3, one: 5, two: 7 },
    ['glance', 'two'],
    ['glance', 'two'],
  ],
  ['no page that is not needed any more', { glance: 4, one: 6, two: 7 }, ['glance'], ['two']],
])('%s', (_, numbers, present, expected) => {
  expect([...blankPages(IDS, new Map(Object.entries(numbers)), new Set(present))]).toEqual(expected);
});
