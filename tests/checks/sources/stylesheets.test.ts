import { expect, test } from 'vitest';
import { checkStylesheets } from '../../../scripts/checks/sources/stylesheets.ts';
import { sourceFile } from '../../helpers/source-file.ts';

const findingsOf = (text: string) => {
  const findings = checkStylesheets([sourceFile('content/x/templates/deck/own.css', text)]);
  return findings.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);
};

test.each([
  ['p {}\n\n a/b { color: red }', '3:2 template/css-syntax'],
  ['p {}\na: { color: red }', '2:2 template/css-syntax'],
])('a selector that Marp can not read is told where it stands: %s', (text, expected) => {
  expect(findingsOf(text)).toEqual([expected]);
});

test('selectors of all kinds are read', () => {
  const selectors = [
    '50%',
    'from',
    '& a',
    '.a:has(+ p):not(.x, #y)',
    '[a="b" i]',
    'a||b',
    '::part(x)',
    ':is()',
    '*|a',
    '.\\31 a',
  ];
  expect(selectors.flatMap((selector) => findingsOf(`${selector} { color: red }`))).toEqual([]);
});
