import { expect, test } from 'vitest';
import { findUnmatched } from '../../../../scripts/checks/shown/stylesheets/find-unmatched.ts';
import { stylesheetParts } from '../../../../scripts/checks/shown/stylesheets/stylesheet-parts.ts';
import { sourceFile } from '../../../helpers/source-file.ts';

test('of very many names that are not there the first hundred get a hint', () => {
  const css = Array.from({ length: 150 }, (_, index) => `.sectio-${'abcdefghij'[index % 10]}${index}x {}`).join('\n');
  const selectors = stylesheetParts(sourceFile('content/x/templates/brief/a.css', css));
  const shown = Array.from({ length: 150 }, (_, index) => `section-${'abcdefghij'[index % 10]}${index}x`);
  const names = shown.map((name) => ({ kind: 'class' as const, name }));
  const found = findUnmatched(selectors, names, [], 'brief');
  expect(found).toHaveLength(150);
  expect(found.filter(({ hint }) => hint.includes('.section-')).length).toBeGreaterThan(0);
  expect(found.slice(100).filter(({ hint }) => hint.includes('.section-'))).toEqual([]);
});
