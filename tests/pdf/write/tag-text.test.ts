import { beforeAll, expect, test } from 'vitest';
import { readHeadings } from '../../../scripts/browser/page/words/read-headings.ts';
import { readLinkWords } from '../../../scripts/browser/page/words/read-link-words.ts';
import { readShownText } from '../../../scripts/browser/page/words/read-shown-text.ts';
import { printPdf } from '../../../scripts/browser/print-pdf.ts';
import { showPage } from '../../../scripts/browser/show-page.ts';
import { checkTagText } from '../../../scripts/checks/pdf/texts/check-tag-text.ts';
import { BUNDLED_ONLY } from '../../../scripts/design/font-stacks.ts';
import { createHost } from '../../../scripts/host/host.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { openFontLibrary } from '../../../scripts/load/fonts/load-fonts.ts';
import { loadPdf } from '../../../scripts/pdf/read/load-pdf.ts';
import { printedBlocks } from '../../../scripts/pdf/read/printed-blocks.ts';
import { type Pdf, readPdf } from '../../../scripts/pdf/read/read-pdf.ts';
import { finishPdf } from '../../../scripts/pdf/write/finish-pdf.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';
import { readTagText } from '../../helpers/read-tag-text.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const METADATA = {
  title: 'A page',
  authors: [],
  subject: '',
  keywords: [],
  rights: '',
  language: 'en-GB',
  date: { year: 2030 },
} as const;

// Narrow columns: each text is broken over lines where it can be.
const TEXTS = [
  'Kazakhstan at the helm',
  'As of 30\u00A0June 2024, the ministers\u2019 agenda of 1\u202F000 pages is ready',
  'pre- and post-summit talks of a well-known non-interference',
  'the letter O\u02BCzbekiston beside the chair\u2019s mark',
  'see https://example.org/2023/11/outlook-for-astana/index and come back',
  'ends in emphasis and goes on after it',
  '两岸共用一张水位表，才能谈共同的规则',
  'institutionalism of transcontinental communications',
] as const;
const ARABIC = 'نهر واحد وطاولة واحدة للمياه وهذا نص أطول قليلا';

const HYPHENATED =
  'institu\u00ADtion\u00ADalism of trans\u00ADcon\u00ADti\u00ADnen\u00ADtal com\u00ADmu\u00ADni\u00ADca\u00ADtions';
const [title, dated, hyphened, letters, address, ending, chinese] = TEXTS;
const BODY = `<h1>Kazakhstan<br>at the helm</h1><p>${dated}</p><p>${hyphened}</p><p>${letters}</p><p>${address}</p>
<p>ends in <em>emphasis and</em>
<strong>goes on</strong> after it</p><p lang="zh">${chinese}</p><p>${HYPHENATED}</p><p lang="ar" dir="rtl">${ARABIC}</p>`;

let printed: Pdf;
let finished: Pdf;
let finishedBytes: Uint8Array;

beforeAll(async () => {
  const host = createHost(projectFolder);
  const style =
    'body { font: 14pt "Source Serif 4", "Noto Sans SC", "IBM Plex Sans Arabic"; width: 30mm } p { hyphens: manual } @page { size: 210mm 297mm }';
  const fonts = await openFontLibrary(host, '', BUNDLED_ONLY).facesFor(`<style>${style}</style>${BODY}`);
  const html = `<!doctype html><html lang="en-GB"><title>A page</title><style>${fonts}${style}</style>${BODY}`;
  const page = await sharedPrinter().withPage('printing a page', async (shown) => {
    await showPage(shown, html);
    const text = await readShownText(shown);
    const [headings, links] = [await readHeadings(shown), await readLinkWords(shown)];
    return { html, text, headings, links, bytes: await printPdf(shown) };
  });
  printed = readPdf(await loadPdf(page.bytes));
  finishedBytes = (await finishPdf(page, METADATA)).bytes;
  finished = readPdf(await loadPdf(finishedBytes));
});

/** A text with one space for any white space, without soft hyphens. */
const plain = (text: string) => text.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();

test('words at line ends and after no-break spaces are apart in the tags, and divided words are whole', () => {
  const blocks = printedBlocks(finished).map(plain);
  expect(blocks.slice(0, -1)).toEqual(TEXTS.map(plain));
});

test('another program reads the same words from the tags', async () => {
  const blocks = (await readTagText(finishedBytes)).map(plain);
  expect(blocks).toEqual(expect.arrayContaining([title, dated, letters, ending].map(plain)));
});

test('lines from right to left have a space at both ends of the break', () => {
  const lines = finished.pages.flatMap(({ runs }) => runs.flatMap((run) => run.lines.map(({ words }) => words)));
  const arabic = lines.filter((line) => /\p{Script=Arabic}/u.test(line));
  expect(arabic.length).toBeGreaterThan(2);
  const words = plain(printedBlocks(finished).at(-1) ?? '').split(' ');
  const inOrder = (text: readonly string[]) => text.map((word) => [...word].sort().join('')).sort();
  expect(inOrder(words)).toEqual(inOrder(ARABIC.split(' ')));
});

test('no mark stands inside of marked content, where some programs lose what follows', () => {
  const inner = ({ pages }: Pdf) =>
    pages.flatMap(({ marks }) => marks.filter(({ isTagged, properties }) => isTagged && !properties.includes('/MCID')));
  expect(inner(printed).length).toBeGreaterThan(0);
  expect(inner(finished)).toEqual([]);
});

test('a check finds the texts whose words run into one another', () => {
  const at = (line: number) => ({ file: 'summit.yaml', line, column: 1 });
  const texts = [title, dated, hyphened].map((words, index) => {
    const text = plainText(words);
    return { name: 'title', text, at: at(index + 1), shown: ['brief'] as const, isDrawn: false, isNote: false };
  });
  const found = (pdf: Pdf) =>
    checkTagText({ name: 'brief.pdf', genre: 'brief', pdf, outline: { language: 'en-GB', texts } });
  expect(found(finished)).toEqual([]);
  expect(found(printed).map(({ code, place, message }) => [code, place?.line, message])).toEqual([
    [
      'check/tag-text',
      1,
      'The tags of brief.pdf do not hold “Kazakhstan at the helm” (title) word by word as it is written.',
    ],
    ['check/tag-text', 2, expect.stringContaining('“As of 30')],
    ['check/tag-text', 3, expect.stringContaining('“pre- and post-summit')],
  ]);
});

test('a label of a drawing that has the words of a text is not taken for it', () => {
  const at = { file: 'summit.yaml', line: 1, column: 1 };
  const text = { name: 'title', text: plainText('Rivers and data'), at, isDrawn: false, isNote: false };
  // The label stands on two lines, between which no space is printed.
  const lines = ['Rivers and data', 'Rivers and', 'data'].map((words, mcid) => [mcid === 0 ? 0 : 1, words] as const);
  const found = (type: string) => {
    const element = (written: string, mcid: number) => ({ written, type: written, content: [{ page: 1, mcid }] });
    const runs = lines.map(([mcid, words]) => ({ holder: 1, mcid, isArtefact: false, lines: [{ words }] }));
    const pdf = { pages: [{ runs }], roots: [element('H1', 0), element(type, 1)] } as unknown as Pdf;
    const texts = [{ ...text, shown: ['deck'] as const }];
    return checkTagText({ name: 'deck.pdf', genre: 'deck', pdf, outline: { language: 'en-GB', texts } });
  };
  expect(found('Figure')).toEqual([]);
  expect(found('P').map(({ code }) => code)).toEqual(['check/tag-text']);
});
