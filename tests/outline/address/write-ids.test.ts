import { expect, test } from 'vitest';
import { missingIds } from '../../../scripts/outline/address/missing-ids.ts';
import { toId } from '../../../scripts/outline/address/to-id.ts';
import { writeIds } from '../../../scripts/outline/address/write-ids.ts';
import { parseYaml } from '../../../scripts/outline/yaml/parse-yaml.ts';

const THEME = `# The file's own comment
points:
  # about the first
  - text: "Gauges stand [@report, p. 4]"  # kept
    detail: >-
      Each bank
      reads.
  -   id: taken
      text: Gauges stand
  - { text: 'Gauges stand', detail: x }   # in braces
  - text: Общие правила
    detail: y
figure:
  # a timeline
  timeline:
    - {date: 2028-11, text: 30 gauges are counted}
  caption: C
recommendations:

  - action: "It's one table"
    owner: All
`;

const withIds = (text: string) => {
  const { file } = parseYaml('themes/10-rivers.yaml', text);
  if (file === undefined) throw new Error('The file could not be read.');
  const missing = missingIds({ theme: 'rivers' }, file);
  return { missing, ...writeIds(text, missing) };
};

test('ids are written where there is none, and nothing else changes', () => {
  const { text, left } = withIds(THEME);
  expect(left).toEqual([]);
  expect(text).toBe(`# The file's own comment
points:
  # about the first
  - id: gauges-stand
    text: "Gauges stand [@report, p. 4]"  # kept
    detail: >-
      Each bank
      reads.
  -   id: taken
      text: Gauges stand
  - { id: gauges-stand-2, text: 'Gauges stand', detail: x }   # in braces
  - id: point-4
    text: Общие правила
    detail: y
figure:
  # a timeline
  id: rivers-c
  timeline:
    - { id: gauges-are-counted,date: 2028-11, text: 30 gauges are counted}
  caption: C
recommendations:

  - id: its-one-table
    action: "It's one table"
    owner: All
`);
});

test('a file with its ids has none missing, also with the line ends of Windows', () => {
  const windows = THEME.replaceAll('\n', '\r\n');
  const { text } = withIds(windows);
  expect(text.replaceAll('\r\n', '\n')).toBe(withIds(THEME).text);
  expect(text.replace(/\r\n/g, '')).not.toContain('\n');
  expect(withIds(text).missing).toEqual([]);
});

test('each has the address that it had, with its place', () => {
  expect(withIds(THEME).missing.map(({ address, at }) => [address, at.line])).toEqual([
    ['rivers/points/1', 4],
    ['rivers/points/3', 10],
    ['rivers/points/4', 11],
    ['rivers/figures/rivers-c', 15],
    ['rivers/figures/rivers-c/timeline/1', 16],
    ['rivers/recommendations/1', 20],
  ]);
});

test('an item that is an alias is left out', () => {
  const text = 'points:\n  - &a\n    text: One table\n  - *a\n';
  const { text: written, left } = writeIds(text, [
    { path: ['points', 0], id: 'one-table' },
    { path: ['points', 1], id: 'two' },
  ]);
  expect(written).toBe('points:\n  - &a\n    id: one-table\n    text: One table\n  - *a\n');
  expect(left.map(({ id }) => id)).toEqual(['two']);
});

test.each([
  ['The fund’s {rivers} rivers, at last', 'the-funds-rivers-rivers'],
  ['Élan vital', 'elan-vital'],
  ['2030 is near', 'is-near'],
  ['Incomprehensibilities of internationalisation', 'incomprehensibilities-of'],
  ['共同规则', undefined],
  ['Правила', undefined],
  ['2030', undefined],
  [7, undefined],
])('the id of %j', (text, id) => {
  expect(toId(text)).toBe(id);
});
