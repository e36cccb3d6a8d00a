import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../scripts/outline/yaml/parse-yaml.ts';

test.each([
  ['text: {members} members', '{members}', 'a text that begins with { needs quotes'],
  ['- {members}, then more', '{members}', 'a text that begins with { needs quotes'],
  ['text:\n  {members} members', '{members}', 'a text that begins with { needs quotes'],
  ['text: [link](https://example.org) is', '[link]', 'a text that begins with [ needs quotes'],
  ['text: *Speed* decides', '*Speed*', 'a text that begins with * needs quotes'],
  ['text: **Speed** decides', '**Speed**', 'a text that begins with * needs quotes'],
  ['text: [@key] says so', '[@', 'a text that begins with [@ needs quotes'],
  ['cite: [@key, p. 4]', '[@', 'a text that begins with [@ needs quotes'],
  ['text: @key says', '@', 'a text that begins with @ needs quotes'],
  ['text: `code` is', '`', 'a text that begins with ` needs quotes'],
  ['text: %5 of it', '%', 'a text that begins with % needs quotes'],
  ['text: ? is it', '?', 'a text that begins with ? and a blank needs quotes'],
  ['text: - is it', '-', 'a text that begins with - and a blank needs quotes'],
  ['text: > is it', 'is it', 'a text that begins with such a mark needs quotes'],
  ['text: &A and B', '&A', "The anchor '&A' is used nowhere"],
  ['text: !important thing', '!important', "'!important' is a tag to YAML"],
  ['a:\n  - one\n  -two\n  - three', '-', "the '-' of a list's entry needs a blank behind it"],
  ["text: 'it's here'", "'", 'this apostrophe ends the text'],
  ['text: "Speed" decides', 'decides', 'such as words behind a closing quote'],
  [
    'a: { deep: #3a1f4d, teal: "#6b3fa0" }\nb: 1',
    '#3a1f4d, teal: "#6b3fa0" }',
    'a # begins a comment here, in which the end of the { is lost',
  ],
  [
    'a: { deep: "# 1", teal: #6b3fa0 }\nb: 1',
    '#6b3fa0 }',
    'a # begins a comment here, in which the end of the { is lost',
  ],
  ['a: [b # c, d]\ne: 1', '# c, d]', 'a # begins a comment here, in which the end of the [ is lost'],
  ['a: Tonga # will be\n  its seat\nb: 1', '# will be', 'a # begins a comment here, and ends the text'],
  // The comment is not at fault where a key follows.
  ['a: Tonga # a remark\n  b: 1', ' ', 'this line is indented otherwise than the keys beside it'],
])('%j is told at %j', (text, words, reason) => {
  const [finding] = parseYaml('x.yaml', text).findings;
  expect(finding?.message).toContain(reason);
  const { line = 0, column = 0, endColumn = 0 } = finding?.place ?? {};
  expect(text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1)).toBe(words);
});

describe('after a fault, the rest of the file is read', () => {
  const linesOf = (text: string) => {
    const { findings, file } = parseYaml('x.yaml', text);
    return { lines: findings.map(({ place }) => place?.line), value: file?.value, soundTo: file?.soundTo };
  };

  test('and later faults are told in the same round, at their places', () => {
    const text = `a: x: y
b: 1
points:
  - text: {members} states
    detail: right
  - text: "open
      and on
  - text: 'it's here'
rows:
  - [a, , b]
  - [c, d]
z: 2
`;
    const { lines, value, soundTo } = linesOf(text);
    expect(lines).toEqual([1, 4, 6, 8, 10]);
    expect(value).toMatchObject({ b: 1, points: [{ detail: 'right' }, {}, {}], rows: ['xxxxxx', ['c', 'd']], z: 2 });
    expect(soundTo).toBe(Number.POSITIVE_INFINITY);
  });

  test.each([
    ['text: Tonga\n  b: 1\n c: 2\nd: 3', 'a line that is indented too far'],
    ['a: [b,\n  c\nd: 1\ne: x: y', 'a bracket that goes on'],
    ['a: |x\n  b: c: d\n', 'a block'],
  ])('but not what may follow from it: %j', (text) => {
    expect(linesOf(text).lines).toHaveLength(1);
  });
});
