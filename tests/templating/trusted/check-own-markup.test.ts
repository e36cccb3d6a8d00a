import { expect, test } from 'vitest';
import { checkOwnMarkup } from '../../../scripts/templating/trusted/check-own-markup.ts';
import { sourceFile } from '../../helpers/source-file.ts';

test.each([
  [
    '<p>x</p>\n<scr{{!x}}ipt>document.title = 1</scr{{!x}}ipt>',
    '<p>x</p>\n<script>document.title = 1</script>',
    2,
    "'<script>'",
  ],
  ['\n<p on{{#if a}}click{{/if}}="alert(1)">a</p>', '\n<p onclick="alert(1)">a</p>', 2, "the event handler 'onclick'"],
  [
    '{{#each a}}\n  <a href="&#1;java{{!}}script:x">{{b}}</a>\n{{/each}}',
    '<a href="&#1;javascript:x">b</a>\n',
    2,
    "a link to 'javascript:'",
  ],
])('%s leads to its line', (template, html, line, part) => {
  const own = [sourceFile('content/x/templates/brief/partials/notes.hbs', template)];
  const [finding, ...more] = checkOwnMarkup(html, own);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ code: 'template/active-part', place: { file: own[0]?.path, line } });
  expect(finding?.message).toContain(part);
});

test('what is printed many times is told once', () => {
  const own = [sourceFile('a/brief.hbs', '{{#each x}}\n<blink>a</blink>\n{{/each}}')];
  expect(checkOwnMarkup('<blink>a</blink>\n'.repeat(9), own)).toHaveLength(1);
});

test('elements within one another without end are told once, at the line that prints them', () => {
  const own = [sourceFile('a/brief.hbs', `<p>x</p>\n${'<b>'.repeat(600)}`)];
  const findings = checkOwnMarkup(`<p>x</p>\n${'<b>'.repeat(600)}`, own);
  expect(findings.map(({ code }) => code)).toEqual(['template/deep-markup']);
  expect(findings[0]?.place?.line).toBe(2);
  expect(checkOwnMarkup('<b>'.repeat(400), own)).toEqual([]);
});
