import { beforeAll, describe, expect, test } from 'vitest';
import { showPage } from '../../scripts/browser/show-page.ts';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { checkMarkedPages } from '../../scripts/checks/pdf/check-marked-pages.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { loadPdf } from '../../scripts/pdf/read/load-pdf.ts';
import { readPdf as readOurs } from '../../scripts/pdf/read/read-pdf.ts';
import { specimenDocument } from '../../scripts/views/document/specimen-document.ts';
import { plainText } from '../../scripts/views/text/rich-text.ts';
import { baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { ADDRESS, buildMarkedPack, EMBARGO, MARKING, WHOLE } from '../helpers/marked-pack.ts';
import { officeParts } from '../helpers/office-parts.ts';
import { type ReadPdf, readPdf } from '../helpers/read-pdf.ts';
import { bytesOf, textOf } from '../helpers/sample-pack.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';
import { sharedRecall } from '../helpers/shared-recall.ts';
import { testFootNotes } from '../helpers/test-foot-notes.ts';

const PT_PER_PX = 0.75;

let pack: Map<string, Artefact>;
const pdfs = new Map<string, ReadPdf>();

beforeAll(async () => {
  pack = await buildMarkedPack();
  for (const name of PDFS) pdfs.set(name, await readPdf(bytesOf(pack, name)));
});

const PDFS = ['deck.pdf', 'handout.pdf', 'brief.pdf', 'brief-double-sided-crop-marks.pdf'];

function pdfOf(name: string): ReadPdf {
  const pdf = pdfs.get(name);
  if (pdf === undefined) throw new Error(`There is no ${name}.`);
  return pdf;
}

describe.each(PDFS)('%s', (name) => {
  test('has marking, status and embargo on every page, at a readable size', () => {
    const least = name === 'deck.pdf' ? 18 * PT_PER_PX : 9;
    for (const { texts, height } of pdfOf(name).pages) {
      const stamped = texts.filter(({ words }) => words.includes(MARKING) || words.includes(EMBARGO));
      expect(stamped.map(({ words }) => words).join(' ')).toContain('DRAFT');
      expect(stamped.map(({ words }) => words).join(' ')).toContain(EMBARGO);
      expect(Math.min(...stamped.map(({ size }) => size))).toBeGreaterThanOrEqual(least - 0.01);
      expect(Math.max(...stamped.map(({ y }) => y))).toBeLessThan(height);
      expect(Math.min(...stamped.map(({ y }) => y))).toBeGreaterThan(0);
    }
  });

  test('says them once to who listens, before everything else', async () => {
    const { roots, pages } = readOurs(await loadPdf(bytesOf(pack, name)));
    const [first] = roots[0]?.content ?? [];
    expect(first).toMatchObject({ type: 'P', content: [{ page: 1 }] });
    const tagged = pages
      .flatMap(({ runs }) => runs)
      .filter(({ words, isArtefact }) => !isArtefact && words.includes(MARKING));
    expect(tagged.map(({ words }) => words)).toEqual([WHOLE]);
    const artefacts = pages.flatMap(({ marks }) => marks).filter(({ tag }) => tag === 'Artifact');
    const ofPages = artefacts.filter(({ properties }) => properties.includes('/Pagination'));
    expect(ofPages).toHaveLength(2 * pages.length - 1);
  });

  test('has the word of a draft under its pages as outlines alone', () => {
    const words = pdfOf(name).pages.map(({ text }) => text.split('DRAFT').length - 1);
    expect(new Set(words)).toEqual(new Set([1]));
  });

  test('bears them in its properties', () => {
    expect(String(pdfOf(name).info['Keywords'])).toContain(`${WHOLE}, example`);
    expect(Buffer.from(bytesOf(pack, name)).toString('utf8')).toContain(`<xmp:Label>${WHOLE}</xmp:Label>`);
  });
});

describe('deck.html', () => {
  const slides = () => textOf(pack, 'deck.html').match(/<section id="\d+"[\s\S]*?<\/section>/g) ?? [];

  test('has them on every slide, at its head and at its foot', () => {
    expect(slides().length).toBe(pdfOf('deck.pdf').pages.length);
    for (const [index, slide] of slides().entries()) {
      const hidden = index === 0 ? '' : ' aria-hidden="true"';
      const words = index === 0 ? WHOLE : `${MARKING} · DRAFT`;
      const place = index === 0 ? '' : ' head';
      expect(slide).toContain(`<div class="marking${place}"${hidden}>${words}</div>`);
      expect(slide).toContain(`<div class="marking foot" aria-hidden="true">${MARKING} · ${EMBARGO}</div>`);
      expect(slide.match(/class="marking/g)).toHaveLength(2);
    }
  });

  test('has the word of a draft under every slide', () => {
    expect(slides().every((slide) => slide.includes('<div class="watermark" aria-hidden="true"></div>'))).toBe(true);
    expect(textOf(pack, 'deck.html')).toMatch(/--watermark: url\("data:image\/svg\+xml,[^"]*path/);
  });
});

test('a page without them is found by its number', async () => {
  const { pages } = readOurs(await loadPdf(bytesOf(pack, 'brief.pdf')));
  const plain = pages.map((page) => (page.number === 2 ? { ...page, runs: page.runs.slice(0, 3) } : page));
  const text = plainText(MARKING);
  const document = { ...specimenDocument(text), status: null, embargo: null };
  const find = (these: typeof pages) =>
    checkMarkedPages({
      name: 'brief.pdf',
      view: { document },
      pdf: { pages: these },
      outline: { language: 'en', texts: [] },
    });
  expect(find(pages)).toEqual([]);
  expect(find(plain).map(({ code, message }) => [code, message])).toEqual([
    ['check/unmarked-page', `Page 2 of brief.pdf does not bear “${MARKING}”.`],
  ]);
});

test('deck.md has them on every slide, for other tools', () => {
  const slides = textOf(pack, 'deck.md').split('\n---\n').slice(1);
  expect(slides.length).toBe(pdfOf('deck.pdf').pages.length);
  for (const slide of slides) expect(slide).toContain(`<div class="marking">${WHOLE}</div>`);
});

test('brief.html begins with them, and keeps them in view', () => {
  const html = textOf(pack, 'brief.html');
  expect(html).toContain(`<body>\n<aside class="marking" aria-label="Marking"><p>${WHOLE}</p></aside>`);
  expect(html).toContain(`<meta name="keywords" content="${WHOLE}, example, tests">`);
});

test('brief.html has them on every sheet that a reader prints', async () => {
  const html = textOf(pack, 'brief.html');
  const bytes = await sharedPrinter().withPage('printing as a reader', async (page) => {
    await page.emulateMediaType('print');
    await showPage(page, html);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, timeout: 0 });
  });
  const { pages } = await readPdf(bytes);
  expect(pages.length).toBeGreaterThan(4);
  for (const { text } of pages) expect(text.replace(/\s+/g, ' ')).toContain(`${MARKING} · DRAFT`);
  for (const { text } of pages.slice(1)) expect(text.replace(/\s+/g, ' ')).toContain(EMBARGO);
});

test('the covers show the symbol, and that of the brief its masthead', () => {
  expect(pdfOf('deck.pdf').pages[0]?.text).toContain('EX/2030/7/Rev.2');
  const cover = pdfOf('brief.pdf').pages[0]?.text.replace(/\s+/g, ' ') ?? '';
  for (const words of [
    'EX/2030/7/Rev.2',
    'Distribution Limited',
    'Original French',
    'Agenda item 4',
    'Supersedes EX/2030/3',
  ]) {
    expect(cover).toContain(words);
  }
});

test('the last page says who wrote it, where it appears and how to cite it', () => {
  const last = pdfOf('brief.pdf').pages.at(-1)?.text.replace(/\s+/g, ' ') ?? '';
  for (const words of [
    'Ana Example Fellow',
    'Ana Example writes about rivers.',
    'ana@example.org',
    '978-3-16-148410-0',
  ]) {
    expect(last).toContain(words);
  }
  expect(last).toContain(
    'Ana Example, Second Institute. 2030. A first meeting on shared rivers. Example Briefs No. 7. EX/2030/7/Rev.2. https://doi.org/ 10.5555/example.7',
  );
});

test('the Word file has marking, masthead, authors and publication', () => {
  const parts = officeParts(bytesOf(pack, 'brief.docx'));
  const words = (path: string) => parts.get(path)?.replace(/<[^>]*>/g, ' ') ?? '';
  for (const part of ['word/header1.xml', 'word/header2.xml']) expect(words(part)).toContain(`${MARKING} · DRAFT`);
  for (const part of ['word/footer1.xml', 'word/footer2.xml']) expect(words(part)).toContain(`${MARKING} · ${EMBARGO}`);
  for (const text of ['EX/2030/7/Rev.2', 'REG-118', 'Ana Example writes about rivers.', '978-3-16-148410-0']) {
    expect(words('word/document.xml')).toContain(text);
  }
  expect(words('docProps/core.xml')).toContain(`${WHOLE}; example; tests`);
});

test('paragraphs have the same numbers in every form of the brief, and a mention leads to one', () => {
  const word = officeParts(bytesOf(pack, 'brief.docx')).get('word/document.xml') ?? '';
  const forms = [
    pdfOf('brief.pdf')
      .pages.map(({ text }) => text)
      .join(' '),
    pdfOf('brief-double-sided-crop-marks.pdf')
      .pages.map(({ text }) => text)
      .join(' '),
    textOf(pack, 'brief.html').replace(/<[^>]*>/g, ' '),
    word.replace(/<[^>]*>/g, ' '),
  ].map((text) => text.replace(/[\s\u2002]+/g, ' '));
  const begins = [
    '1. No table',
    '2. Gauges',
    '2 bis. Readings',
    '3. One table',
    '4. Publish',
    '5. The fund',
    '9. Report on',
  ];
  for (const text of forms) for (const begin of begins) expect(text).toContain(begin);
  const id = 'second/recommendations/2/number';
  expect(textOf(pack, 'brief.html')).toContain(`<a href="#${id}">para.\u00A09</a>`);
  expect(textOf(pack, 'brief.html')).toContain(`id="${id}">9.</span>`);
  const [, bookmark = ''] = /w:anchor="(_Ref3\d+)"[^>]*>(?:<w:r>.*?)para\.\u00A09</.exec(word) ?? [];
  expect(word).toMatch(new RegExp(`w:name="${bookmark}"/><w:r>(?:(?!</w:r>).)*>9\\.</w:t>`));
  // The deck has no paragraphs to lead to.
  expect(textOf(pack, 'deck.md')).toContain('(see para.\u00A09)');
});

describe('notes at the foot of the page', () => testFootNotes(() => pack));

test('the address has its code, named by the address and beside it as a link, at the end of each file', () => {
  for (const page of ['brief.html', 'deck.html']) {
    const html = textOf(pack, page);
    expect(html.split(`<svg role="img" aria-label="${ADDRESS}"`)).toHaveLength(2);
    const behind = html.slice(html.indexOf(`aria-label="${ADDRESS}"`));
    expect(behind).toMatch(new RegExp(`^[\\s\\S]{0,12000}?</svg>\\s*(?:</div>|</p>)\\s*<p><a href="${ADDRESS}">`));
  }
  const document = officeParts(bytesOf(pack, 'brief.docx')).get('word/document.xml') ?? '';
  expect(document).toContain(`descr="${ADDRESS}"`);
});

describe('copies', () => {
  const names = ['brief-copy-1-Chair.pdf', 'brief-copy-2-KZ-embassy.pdf'];
  const words = ['Copy 1 of 2: Chair', 'Copy 2 of 2: KZ, embassy'];

  test('each recipient has a PDF of each file of the brief, which says so on every page', async () => {
    const ofBrief = [...pack.keys()].filter((name) => name.includes('-copy-'));
    const printed = names.map((name) => name.replace('brief', 'brief-double-sided-crop-marks'));
    expect(ofBrief).toEqual([...names, ...printed]);
    for (const [index, name] of names.entries()) {
      const { pages } = await readPdf(bytesOf(pack, name));
      expect(pages).toHaveLength(pdfOf('brief.pdf').pages.length);
      for (const { text } of pages) expect(text.replace(/\s+/g, ' ')).toContain(words[index]);
    }
    for (const { text } of pdfOf('brief.pdf').pages) expect(text).not.toContain('Copy');
  });

  test('they differ by these words and their ID alone', async () => {
    const [one = '', other = ''] = await Promise.all(
      names.map(async (name, index) => {
        const { pages, info } = await readPdf(bytesOf(pack, name));
        const text = pages
          .map((page) => page.text.replace(/\s+/g, ' ').replaceAll(words[index] ?? '', 'Copy'))
          .join('\f');
        return JSON.stringify([text, info]);
      }),
    );
    expect(one).toBe(other);
    const [a, b] = names.map(
      (name) => /\/ID ?\[ ?<(\w+)>/.exec(Buffer.from(bytesOf(pack, name)).toString('latin1'))?.[1],
    );
    expect(a).not.toBe(b);
  });

  test('are told as an error where the outline names nobody', async () => {
    const { findings, artefacts } = await buildPack(
      {
        pack: { summit: 'base-summit', language: 'en-GB' },
        outputs: ['brief.pdf'],
        withNotes: false,
        printing: { editions: ['standard'], doubleSided: false, cropMarks: false, withCopies: true },
      },
      {
        host: createHostInMemory({ files: await baseSummit() }),
        printer: sharedPrinter,
        onStep: () => () => undefined,
        recall: sharedRecall(),
      },
    );
    expect(findings.map(({ code, place }) => [code, place?.line])).toEqual([['outline/no-copies', 1]]);
    expect(artefacts).toEqual([]);
  });

  test('a page that does not say whose it is, is found', async () => {
    const { pages } = readOurs(await loadPdf(bytesOf(pack, 'brief.pdf')));
    const found = checkMarkedPages({
      name: 'brief.pdf',
      view: { document: null },
      pdf: { pages: pages.slice(0, 1) },
      outline: { language: 'en', texts: [] },
      copy: words[0],
    });
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      ['check/unmarked-page', 'Page 1 of brief.pdf does not bear “Copy 1 of 2: Chair”.'],
    ]);
  });
});
