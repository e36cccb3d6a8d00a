import { expect, test } from 'vitest';
import { partLabel } from '../../../scripts/views/text/chunk.ts';
import { plainText, wordsOf } from '../../../scripts/views/text/rich-text.ts';

const PLACE = { file: 'x.yaml', line: 3, column: 5 };

test('a slide says which of how many it is, in the words of its language and apart from a number before it', () => {
  const of = (part: number, parts: number, words: string) =>
    wordsOf(partLabel(plainText('Table 1', PLACE), { part, parts }, { part_of: words }));
  expect([of(0, 2, '{part} of {parts}'), of(1, 12, '{part} из {parts}')]).toEqual([
    'Table 1 (1 of 2)',
    'Table 1 (2 из 12)',
  ]);
  expect(of(0, 3, '{parts}: {part}')).toBe('Table 1 (3: 1)');
});

test('the label of a single slide counts no parts; a label keeps its place', () => {
  const label = plainText('Sources', PLACE);
  expect(partLabel(label, { part: 0, parts: 1 }, { part_of: '{part} of {parts}' })).toBe(label);
  expect(partLabel(label, { part: 0, parts: 2 }, { part_of: '{part} of {parts}' }).at).toEqual(PLACE);
});
