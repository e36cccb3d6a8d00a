import { expect, test } from 'vitest';
import { placeLooseFindings } from '../../scripts/build/place-loose-findings.ts';
import { diagnose } from '../../scripts/diagnostics/diagnostic.ts';
import { sourceFile } from '../helpers/source-file.ts';

const wide = diagnose('check/wide-page', { selector: 'h2', by: 900 });
const placed = diagnose(
  'check/wide-page',
  { selector: 'p', by: 9 },
  { file: 'content/x/summit.yaml', line: 3, column: 1 },
);

function placesOf(paths: readonly string[], genre: 'deck' | 'brief' | undefined): (string | undefined)[] {
  const own = paths.map((path) => sourceFile(`content/x/templates/${path}`));
  return placeLooseFindings([wide, placed], { own }, genre).map(({ place }) => place?.file);
}

test('a finding of a page without a place is told at the last own stylesheet, or else the last own template', () => {
  const both = ['brief/a.css', 'brief/brief.hbs', 'deck/z.css'];
  expect(placesOf(both, 'brief')).toEqual(['content/x/templates/brief/a.css', 'content/x/summit.yaml']);
  expect(placesOf(['brief/brief.hbs'], 'brief')).toEqual([
    'content/x/templates/brief/brief.hbs',
    'content/x/summit.yaml',
  ]);
  expect(placesOf(both, undefined)).toEqual(['content/x/templates/deck/z.css', 'content/x/summit.yaml']);
});

test('it stays without one where the summit brings no file for that genre', () => {
  expect(placesOf(['brief/a.css'], 'deck')).toEqual([undefined, 'content/x/summit.yaml']);
});
