import { expect, test } from 'vitest';
import { selectorNames } from '../../../scripts/browser/page/css/selector-names.ts';

test.each([
  ['section.points > p', ['section', '.points', 'p']],
  ['H2#Top', ['h2', '#Top']],
  ['*, .a::before:hover', ['.a']],
  ['.a:not(.b, :has(.c)) .d', ['.a', '.d']],
  ['.a:is(.b):where(.c, .d)', ['.a', '.b']],
  ['li:nth-child(2n + 1 of .b)', ['li']],
  ['a[href=".b"][title=\'x]y\'] .c', ['a', '.c']],
  ['.a /* .b */ .c', ['.a', '.c']],
  ['& > .a', ['.a']],
  ['svg|rect, *|g', ['rect', 'g']],
  ['.md\\:wide, .größe', ['.md:wide', '.größe']],
])('%s', (selector, names) => {
  const signs = { class: '.', id: '#', element: '' };
  expect(selectorNames(selector).map(({ kind, name }) => signs[kind] + name)).toEqual(names);
});
