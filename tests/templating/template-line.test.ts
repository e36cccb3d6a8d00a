import { expect, test } from 'vitest';
import { templateLine } from '../../scripts/templating/template-line.ts';
import { sourceFile } from '../helpers/source-file.ts';

function lineOf(template: string, printed: string): number | undefined {
  const files = [sourceFile('content/x/templates/deck/partials/own.hbs', template)];
  return templateLine({ mark: '<b>', line: 0 }, [printed], files)?.line;
}

test.each([
  ['{{text}} <b> {{more}} end', 'words <b> and words end', 2],
  ['{{text}} <b> {{more}} end', 'words <b> and words end, and more', undefined],
  ['<b>{{text}}', '<b>', 2],
  ['a<b>{{text}}a', 'a<b>', undefined],
  ['<b> only', '<b> only', 2],
  ['<b>{{a}}-{{b}}-{{c}}', '<b>1-2-3', 2],
  ['<b>{{a}}-{{b}}-{{c}}', '<b>1-2', undefined],
])('the line %j of a template can have printed %j', (source, printed, line) => {
  expect(lineOf(`first\n${source}\n`, printed)).toBe(line);
});

test('a line that is longer than any regular expression is compared too', () => {
  const long = '**><style>'.repeat(30_000);
  expect(lineOf(`${long}<b>{{text}}`, `${long}<b>words`)).toBe(1);
});
