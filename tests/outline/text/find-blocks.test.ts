import { expect, test } from 'vitest';
import { findBlocks } from '../../../scripts/outline/text/find-blocks.ts';

const at = { file: 'content/x/themes/10-a.yaml', line: 1, column: 1 };
const found = (raw: string) =>
  findBlocks({ value: raw, raw, at }).map(({ message }) => /holds (.*?) in/.exec(message)?.[1]);

test.each([
  ['|\n  It knows:\n  - one\n  - two', ['a list']],
  ['>-\n  1. one\n  2. two', ['a list']],
  ['|\n  | a | b |\n  |---|---|', ['a table']],
  ['|\n  # Head\n  words', ['a heading']],
])('%j holds %j', (raw, kinds) => {
  expect(found(raw)).toEqual(kinds);
});

test.each([
  '- a dash that begins a text',
  '>-\n  The sum is 5\n  - 3 in the end, as a line breaks',
  '>-\n  It was in\n  2024. Then came another year.',
  '>-\n  a | b\n  | c',
  'plain words\n  on two lines',
])('%j is let be', (raw) => {
  expect(found(raw)).toEqual([]);
});
