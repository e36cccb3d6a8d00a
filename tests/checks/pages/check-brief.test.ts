import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../scripts/browser/page/read-blocks.ts';
import { takeMarksOut } from '../../../scripts/browser/page/take-marks.ts';
import { printPdf } from '../../../scripts/browser/print-pdf.ts';
import { showPage } from '../../../scripts/browser/show-page.ts';
import { beginChecks } from '../../../scripts/checks/run-checks.ts';
import { briefLocator } from '../../../scripts/layout/brief/brief-locator.ts';
import { placeBlocks } from '../../../scripts/layout/brief/place-blocks.ts';
import { readPageFacts } from '../../../scripts/layout/brief/read-page-facts.ts';
import { makeAnew } from '../../../scripts/outline/recall.ts';
import { loadPdf } from '../../../scripts/pdf/read/load-pdf.ts';
import { printedLines } from '../../../scripts/pdf/read/printed-lines.ts';
import { readPdf } from '../../../scripts/pdf/read/read-pdf.ts';
import { createPlaceMarks } from '../../../scripts/render/place-marks.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';
import { sharedSample, textOf } from '../../helpers/sample-pack.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const printer = sharedPrinter();

const SETUP = { paper: 'A4', edition: 'standard', doubleSided: false, cropMarks: false } as const;
const HEADS = {
  ...{ language: 'en', document: null, chapters: [] },
  ...{ title: plainText(''), runningTitle: plainText(''), runningSummit: plainText('') },
};

const CSS = `@page { size: 100mm 100mm; margin: 10mm } @page cover { margin: 0 } .cover { page: cover; height: 90mm; overflow: hidden }
  * { margin: 0; padding: 0; font: 16px/20px monospace } body { orphans: 1; widows: 1 }`;

/** The findings of a page of 80 mm of text, which is 15 lines of 20 px: the code, and the line of the outline with the message. */
async function findingsOf(html: string, css = ''): Promise<{ code: string; message: string }[]> {
  const marks = createPlaceMarks();
  // Each `@7{words}` is a text from line 7 of the outline.
  const marked = html.replace(/@(\d+)\{([^}]*)\}/g, (_, line: string, words: string) =>
    marks.around({ file: 'a.yaml', line: Number(line), column: 1 }, words),
  );
  return await printer.withPage('printing', async (page) => {
    await showPage(page, `<html lang="en"><style>${CSS} ${css}</style><body>${marked}</body></html>`);
    const taken = await takeMarksOut(page);
    const printed = readPdf(await loadPdf(await printPdf(page)));
    const looked = { drawings: [], logo: undefined, isMarked: false, recall: makeAnew };
    const read = await readPageFacts(page, { marks: taken, printed, css: { parts: [], within: [] }, looked });
    const facts = { ...read, lostNotes: [] };
    const locator = briefLocator(marks.places, facts);
    const run = beginChecks();
    const shown = {
      facts: facts.shown,
      locator,
      own: [],
      stylesheets: { page: 'brief', tokens: [], groups: [] },
      fonts: [],
      document: null,
    } as const;
    const findings = [
      ...(await run.check('pages', { facts, locator, setup: SETUP, view: HEADS })),
      ...(await run.check('shown', shown)),
    ];
    // The pages of the tests bring no fonts.
    return findings
      .filter(({ code }) => code !== 'check/font-not-embedded')
      .map(({ code, message, place }) => ({ code, message: `${place?.line} ${message}` }));
  });
}

const LINES = (count: number) => `<p>${Array.from({ length: count }, (_, index) => `Line ${index}`).join('<br>')}</p>`;

describe('a planted fault is found', () => {
  test.each([
    ['a word past the column', `<p>@3{${'A'.repeat(60)}}</p>`, '', 'check/page-overflow', /^3 On page 1 .* right edge/],
    [
      'a table past the column',
      `<table><tr><td>@3{${'A'.repeat(30)}}</td><td>@4{${'B'.repeat(30)}}</td></tr></table>`,
      '',
      'check/page-overflow',
      /^[34] /,
    ],
    [
      'a title that the cover cuts off',
      `<div class="cover">@1{${'Title '.repeat(200)}}</div><p>@2{Text}</p>${LINES(5)}`,
      '',
      'check/page-overflow',
      /^1 On page 1 .* bottom edge/,
    ],
    [
      'a heading at the end of a page',
      `${LINES(14)}<h2>@5{Heading}</h2><p>@6{Text<br>and text<br>and text<br>and text}</p>`,
      '',
      'check/stranded-heading',
      /^5 This heading stands at the end of page 1 /,
    ],
    [
      'a figure over two pages',
      `${LINES(8)}<figure><figcaption>@7{Caption}</figcaption><p>${'Row<br>'.repeat(12)}</p></figure>`,
      'p { orphans: 2; widows: 2 }',
      'check/split-figure',
      /^7 The figure on page 1/,
    ],
    [
      'a caption without its figure',
      `${LINES(13)}<figure><figcaption>@7{Caption}</figcaption><p class="b">${'Row<br>'.repeat(8)}</p></figure>`,
      '.b { break-before: page }',
      'check/parted-caption',
      /^7 This caption stands on page 1 /,
    ],
    [
      'a row over two pages',
      `${LINES(12)}<table><tbody><tr><td>@8{Short}</td><td>@9{${'Row<br>'.repeat(9)}}</td></tr></tbody></table>`,
      '',
      'check/split-row',
      /^9 .* page 1/,
    ],
    [
      'a first line that stands alone',
      `${LINES(14)}<p>@6{${'Text<br>'.repeat(6)}}</p>`,
      '',
      'check/widow',
      /^6 On page 1 .* the first line/,
    ],
    [
      'a last line that stands alone',
      `${LINES(10)}<p>@6{${'Text<br>'.repeat(6)}}</p><p class="b">@7{More}</p>${LINES(8)}`,
      '',
      'check/widow',
      /^6 On page 2 .* the last line/,
    ],
    [
      'a last page with one line',
      `${LINES(15)}<p>@9{Last}</p>`,
      '',
      'check/nearly-empty-page',
      /^9 The last page of the brief, 2, is only \d+ % full/,
    ],
    [
      'a wrong page in the contents',
      `<ol><li><a href="#b"><span class="b">1</span> <span class="b">@3{Part}</span> <span class="b">7</span></a></li></ol><h2 id="b" class="c">@4{Part}</h2>${LINES(9)}`,
      '.b { display: inline-block } .c { break-before: page }',
      'check/wrong-page-number',
      /^\d The contents name page 7, but this stands on page 2/,
    ],
  ])('%s', async (_, html, css, code, message) => {
    expect(await findingsOf(html, css)).toEqual([{ code, message: expect.stringMatching(message) }]);
  });
});

describe('a good page gives no finding', () => {
  test.each([
    ['text over two pages', `${LINES(10)}<p>@6{${'Text<br>'.repeat(10)}}</p>`],
    [
      'two columns of which one goes on',
      `<div style="display: grid; grid-template-columns: 1fr 1fr"><div>${LINES(20)}</div><div>${LINES(4)}</div></div>`,
    ],
    [
      'a table that goes on overleaf, between its rows, with its head again',
      `<figure><figcaption>@3{Caption}</figcaption><table><thead><tr><th>@4{Some head}</th></tr></thead><tbody>${Array.from(
        { length: 25 },
        (_, index) => `<tr><td>@${index + 5}{Row ${index}}</td></tr>`,
      ).join('')}</tbody></table></figure>`,
    ],
    ['a heading with its text', `${LINES(10)}<h2>@5{Heading}</h2><p>@6{Text<br>and text<br>and text}</p>`],
    ['a cover that is as wide as its page', `<div class="cover">@1{${'A'.repeat(36)}}</div>${LINES(9)}`],
    [
      'a right page in the contents',
      `<ol><li><a href="#b">Part <span style="display: inline-block">2</span></a></li></ol><h2 id="b" style="break-before: page">Part</h2>${LINES(9)}`,
    ],
  ])('%s', async (_, html) => {
    expect(await findingsOf(html)).toEqual([]);
  });
});

test('the lines of the printed sample are told for all of its text', async () => {
  const html = textOf(await sharedSample(), 'brief.html');
  const placed = await printer.withPage('printing', async (page) => {
    await page.emulateMediaType('print');
    await showPage(page, html);
    const taken = await takeMarksOut(page);
    const printed = readPdf(await loadPdf(await printPdf(page)));
    return placeBlocks(await readBlocks(page, taken), printedLines(printed));
  });
  expect(placed.length).toBeGreaterThan(200);
  expect(placed.filter(({ lines }) => lines.length === 0).map(({ text }) => text)).toEqual([]);
  // Nothing is found before what stands before it: pages go up but for what stands beside.
  const headings = placed.filter(({ heading }) => heading > 0).map(({ lines }) => lines[0]?.page ?? 0);
  expect(headings).toEqual([...headings].sort((a, b) => a - b));
});
