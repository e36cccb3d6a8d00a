import { expect, test } from 'vitest';
import { parseYaml } from '../../../scripts/outline/yaml/parse-yaml.ts';
import { placesIn } from '../../../scripts/outline/yaml/places-in.ts';

test('a place is counted in the text, whatever ends its lines', () => {
  const toPlace = placesIn('x.yaml', 'a: 1\r\nbc: 23\r\n\r\nd: 4');
  expect(toPlace([0, 1])).toEqual({ file: 'x.yaml', line: 1, column: 1, endColumn: 2 });
  expect(toPlace([10, 12])).toEqual({ file: 'x.yaml', line: 2, column: 5, endColumn: 7 });
  expect(toPlace([10, 14])).toEqual({ file: 'x.yaml', line: 2, column: 5 });
  expect(toPlace([16, 17])).toEqual({ file: 'x.yaml', line: 4, column: 1, endColumn: 2 });
  expect(toPlace([99])).toEqual({ file: 'x.yaml', line: 4, column: 84 });
});

// The parser's own counter leaves out the end of the first line here.
test('a fault is told at its own line, also behind a text that goes on behind braces', () => {
  const { findings } = parseYaml('x.yaml', `a: {}one\n  two\nb: ${'['.repeat(101)}\n`);
  expect(findings.map(({ place }) => [place?.line, place?.column])).toEqual([[3, 103]]);
});
