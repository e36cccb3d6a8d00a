import { describe, expect, test } from 'vitest';
import { checkOwnPages } from '../../../scripts/render/brief/check-own-pages.ts';
import { sourceFile } from '../../helpers/source-file.ts';

const PATH = 'content/x/templates/brief/partials/glance.hbs';

/** What is found in a page of a template alone, in few words. */
function findingsIn(text: string) {
  return checkOwnPages(`<main>\n${text}\n</main>`, [sourceFile(PATH, text)]).map(({ message, place }) => {
    return `${place?.line}:${place?.column} ${message}`;
  });
}

test.each([
  [
    '<section>\n<p>words</p>',
    "1:1 '<section>' is opened and never closed: all that comes after it would become a part of it.",
  ],
  [
    '<p>words</p>\n</div>',
    "2:1 '</div>' closes something that this template has not opened: the part around it would end there.",
  ],
  ['<p>a <!-- b</p>\n<div>', "1:6 '<!--' is opened and never closed: all that comes after it would be lost."],
  [
    '<div>\n<p class="x>a</p>\n</div>',
    `2:4 'class="' is opened and never closed: all that comes after it would be lost.`,
  ],
  [
    "<p title='x' id='y>a</p>\n<p id='z'>",
    "1:14 'id='' is opened and never closed: all that comes after it would be lost.",
  ],
])('%s', (text, finding) => {
  expect(findingsIn(text)).toEqual([finding]);
});

describe('is let be', () => {
  test.each([
    '<section><p>one<p>two<br><img alt=""></section>',
    '<!-- <div> --><p title="a > b" lang=en hidden>x</p>',
    "<p title='it is \"so\"'>it's 5 &lt; 6</p>",
    '<svg viewBox="0 0 1 1"><path d="M0 0"/><use href="#a"/></svg>',
    '<table><thead><tr><th>a<tbody><tr><td>b</table>',
  ])('%s', (text) => {
    expect(findingsIn(text)).toEqual([]);
  });
});

test('a fault that a template prints many times is told once, and a page without own templates has none', () => {
  const text = '<div class="{{kind}}">';
  const html = '<div class="a">\n<div class="b">\n';
  expect(checkOwnPages(html, [sourceFile(PATH, text)])).toHaveLength(1);
  expect(checkOwnPages(html, [])).toEqual([]);
  expect(checkOwnPages(html, [sourceFile('content/x/templates/brief/house.css', 'p {}')])).toEqual([]);
});

test('a page as large as a brief can be is read in a moment', () => {
  const html = `<main>${'<p class="a" title=\'b\' hidden data-x="1">words "quoted" and it\'s\n'.repeat(20_000)}</main>`;
  expect(checkOwnPages(html, [sourceFile(PATH, 'x')])).toEqual([]);
}, 10_000);

test('the line of each of very many elements is counted once', () => {
  const text = `${'<i>x</i>\n'.repeat(40_000)}<div>`;
  expect(findingsIn(text)).toEqual([
    "40001:1 '<div>' is opened and never closed: all that comes after it would become a part of it.",
  ]);
});
