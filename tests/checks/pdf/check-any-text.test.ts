import { expect, test } from 'vitest';
import { checkAnyText } from '../../../scripts/checks/pdf/texts/check-any-text.ts';
import type { ExpectedText } from '../../../scripts/checks/pdf/texts/expected-texts.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';
import { sourceFile } from '../../helpers/source-file.ts';

const BRIEF = 'templates/brief/brief.hbs';
const CSS = 'templates/brief/added.css';
const texts = [
  text('title', 'A first meeting on shared rivers'),
  text('points.detail', 'Each bank reads its own gauge.'),
];
const WRITTEN = '<main><p>Each bank <em>reads</em> its own gauge.</p></main>';

test.each([
  ['a stylesheet that hides the body', { [CSS]: 'p { color: red }\nbody { display: none }' }, WRITTEN, `${CSS}:2:8`],
  ['an opacity of nought', { [CSS]: 'main, p { opacity: .0; }' }, WRITTEN, `${CSS}:1:11`],
  ['an attribute', { [BRIEF]: '<body>\n<main hidden>' }, WRITTEN, `${BRIEF}:2:7`],
  [
    'details that are closed',
    { [BRIEF]: '<body><details open>\n<main><details class="all">' },
    WRITTEN,
    `${BRIEF}:2:8`,
  ],
  ['an attribute of style', { [BRIEF]: '<main style="visibility:hidden">' }, WRITTEN, `${BRIEF}:1:14`],
  [
    'a template that prints nothing',
    { [BRIEF]: '<body></body>', [CSS]: 'p { color: red }' },
    '<body></body>',
    `${BRIEF}:1:1`,
  ],
  ['what hides a part alone', { [CSS]: '.main { display: none }' }, WRITTEN, `${CSS}:1:1`],
])('names %s where no text of a theme is printed', (_, files, html, at) => {
  expect(placesOf(files, { html, printed: ['A first meeting on shared rivers'] })).toEqual([['check/no-text', at]]);
});

test('names what hides every point, though the headlines are printed', () => {
  const points = ['Both banks read their gauges', 'Each reading is sent at noon', 'A late reading is asked for'];
  const all = [text('headline', 'The headline of a theme'), ...points.map((words) => text('points.detail', words))];
  const files = { [CSS]: '.cover { color: red }\nbody { font-size: 0 }' };
  const html = `<p>${points.join('</p><p>')}</p>`;
  const found = (printed: readonly string[]) => placesOf(files, { html, printed }, all);
  expect(found(['The headline of a theme'])).toEqual([['check/no-text', `${CSS}:2:8`]]);
  expect(found(['The headline of a theme', 'Each reading is sent at noon'])).toEqual([]);
  // A template that does not write them leaves them out on purpose.
  expect(placesOf(files, { html: '', printed: ['The headline of a theme'] }, all)).toEqual([]);
});

test('tells nothing where a text of a theme is printed, or where the templates are the shared ones', () => {
  const files = { [CSS]: 'body { display: none }' };
  expect(placesOf(files, { html: WRITTEN, printed: ['Each bank reads its own gauge.'] })).toEqual([]);
  expect(placesOf({}, { html: WRITTEN, printed: [] })).toEqual([]);
});

function placesOf(
  files: Readonly<Record<string, string>>,
  page: { html: string; printed: readonly string[] },
  all: readonly ExpectedText[] = texts,
) {
  const own = Object.entries(files).map(([path, content]) => ({ ...sourceFile(path, content), name: path.slice(10) }));
  const lines = page.printed.map((words) => ({ words }));
  const findings = checkAnyText({
    name: 'brief.pdf',
    genre: 'brief',
    isOwn: own.length > 0,
    own,
    html: page.html,
    outline: { language: 'en-GB', texts: all },
    pdf: { pages: [{ runs: [{ isArtefact: false, lines }] }], roots: [] } as never,
  });
  return findings.map(({ code, place }) => [code, `${place?.file}:${place?.line}:${place?.column}`]);
}

function text(name: string, words: string): ExpectedText {
  const at = { file: 'summit.yaml', line: 1, column: 1 };
  return { name, text: plainText(words), at, shown: ['brief'], isDrawn: false, isNote: false };
}
