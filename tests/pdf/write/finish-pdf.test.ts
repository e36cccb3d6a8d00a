import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { readHeadings } from '../../../scripts/browser/page/words/read-headings.ts';
import { readLinkWords } from '../../../scripts/browser/page/words/read-link-words.ts';
import { readShownText } from '../../../scripts/browser/page/words/read-shown-text.ts';
import { printPdf } from '../../../scripts/browser/print-pdf.ts';
import { showPage } from '../../../scripts/browser/show-page.ts';
import { readDestinations } from '../../../scripts/pdf/read/links/read-destinations.ts';
import { finishPdf, type PrintedPage } from '../../../scripts/pdf/write/finish-pdf.ts';
import type { PdfMetadata } from '../../../scripts/pdf/write/pdf-metadata.ts';
import { readPdf } from '../../helpers/read-pdf.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const printer = sharedPrinter();

const METADATA: PdfMetadata = {
  title: 'Títle “with” (brackets) \\ and Қазақ',
  authors: ['Example Organisation', 'Second Institute'],
  subject: 'A subject, with a comma',
  keywords: ['one', 'two words', 'үш'],
  rights: 'CC BY 4.0 <https://example.org/licence?a=1&b=2>',
  language: 'kk',
  date: { year: 2030, month: 4 },
};

const PAGE = `<!doctype html><html lang="kk"><title>A page</title><style>@page { size: 210mm 297mm } h2 { break-before: page }</style>
<a href="#two">Two</a> <a href="#three">Three</a><h1>One</h1>
<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
<h2 id="two" style="width:40mm;text-transform:uppercase">Two words that break over lines<sup>1, 2</sup></h2><p>Text</p><h2 id="three">Three</h2>`;

/** The page as it comes out of a tab that showed `before` first. */
async function printAfter(before: readonly string[], numbered = false): Promise<PrintedPage> {
  return await printer.withPage('printing a page', async (page) => {
    for (const html of before) await showPage(page, html);
    await showPage(page, PAGE);
    if (numbered) {
      // The browser numbers nodes when it is first asked for them: here all, before the page is printed.
      const session = await page.createCDPSession();
      await session.send('DOM.getDocument', { depth: -1 });
    }
    return {
      html: PAGE,
      text: await readShownText(page),
      headings: await readHeadings(page),
      links: await readLinkWords(page),
      bytes: await printPdf(page),
    };
  });
}

test('the metadata come out as they went in, brackets and Kazakh letters included', async () => {
  const { bytes, pages } = await finishPdf(await printAfter([]), METADATA);
  const { info, pages: read } = await readPdf(bytes);
  expect(pages).toBe(3);
  expect(read).toHaveLength(3);
  expect(info).toMatchObject({
    Title: METADATA.title,
    Author: 'Example Organisation, Second Institute',
    Subject: METADATA.subject,
    Keywords: 'one, two words, үш',
    Language: 'kk',
    Creator: 'Communiqué',
    CreationDate: 'D:20300401000000Z',
    ModDate: 'D:20300401000000Z',
  });
});

test('the same page gives the same bytes, whatever the tab showed before', async () => {
  const first = await finishPdf(await printAfter([]), METADATA);
  const other = '<table><tr><th>A</th></tr></table><h1>Another</h1>';
  const second = await finishPdf(await printAfter([other, other]), METADATA);
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
});

test('the same page gives the same bytes, whatever numbers the browser gave its nodes', async () => {
  const first = await finishPdf(await printAfter([]), METADATA);
  const second = await finishPdf(await printAfter([], true), METADATA);
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
});

test('another page has another ID', async () => {
  const printed = await printAfter([]);
  const idOf = async (html: string) => {
    const { bytes } = await finishPdf({ ...printed, html }, METADATA);
    const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
    return String(context.trailerInfo.ID);
  };
  expect(await idOf('one')).toBe(await idOf('one'));
  expect(await idOf('one')).not.toBe(await idOf('two'));
});

test('the bookmarks are the words of the headings: no line break, no capitals, no note numbers', async () => {
  const { bookmarks } = await readPdf((await finishPdf(await printAfter([]), METADATA)).bytes);
  expect(bookmarks).toEqual([
    { title: 'One', depth: 0, page: 1 },
    { title: 'Two words that break over lines', depth: 1, page: 2 },
    { title: 'Three', depth: 1, page: 3 },
  ]);
});

test('the pages of the headings that links lead to are read', async () => {
  expect(readDestinations(await PDFDocument.load((await printAfter([])).bytes))).toEqual(
    new Map([
      ['two', 2],
      ['three', 3],
    ]),
  );
});

test('a page without links has no destinations', async () => {
  const bytes = await printer.withPage('printing a page', async (page) => {
    await showPage(page, '<h1 id="one">One</h1>');
    return await printPdf(page);
  });
  expect(readDestinations(await PDFDocument.load(bytes))).toEqual(new Map());
});
