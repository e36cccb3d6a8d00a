import { expect, test } from 'vitest';
import { personLikeBodies } from '../../../scripts/outline/references/person-like-bodies.ts';

const work = (...author: Record<string, string>[]) => ({ id: 'w', type: 'report', author });

test.each([
  [{ family: 'Secretariat', given: 'Rivers' }, 'Secretariat, Rivers'],
  [{ family: 'Water', given: 'Ministry of' }, 'Water, Ministry of'],
  [{ family: 'Banks', given: 'Alpha &' }, 'Banks, Alpha &'],
  [{ family: 'комиссия', given: 'Речная' }, 'комиссия, Речная'],
])('%o looks like a body', (name, printed) => {
  expect(personLikeBodies(work(name))).toEqual([{ variable: 'author', printed }]);
});

test.each([
  { family: 'Bank', given: 'John' },
  { family: 'Church', given: 'Ann Union' },
  { family: 'Fund-Council', given: 'B. O.' },
  { family: 'Universitätsmann', given: 'Georg' },
  { family: 'Governmentova', given: 'Iva' },
  { literal: 'Rivers Secretariat & Ministry of Water' },
  { family: 'Rivers Secretariat' },
])('%o is taken as it is', (name) => {
  expect(personLikeBodies(work(name))).toEqual([]);
});
