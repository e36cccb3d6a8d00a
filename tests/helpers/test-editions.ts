import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { printPdf } from '../../scripts/browser/print-pdf.ts';
import { showPage } from '../../scripts/browser/show-page.ts';
import { buildPack } from '../../scripts/build/build-pack.ts';
import type { Edition } from '../../scripts/design/page-setup.ts';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { toBriefView } from '../../scripts/views/brief/to-brief-view.ts';
import { plainText, wordsOf } from '../../scripts/views/text/rich-text.ts';
import type { ViewContext } from '../../scripts/views/view-context.ts';
import { overlapsOn } from './brief-pages.ts';
import { buildViews } from './build-views.ts';
import { pointsOfChapter, standfirstOf } from './chapter-parts.ts';
import { type ReadPdf, readPdf, squeezed } from './read-pdf.ts';
import { bytesOf, SAMPLE, textOf } from './sample-pack.ts';
import { sharedPrinter } from './shared-printer.ts';
import { sharedRecall } from './shared-recall.ts';

const DOUBLE = 'brief-double-sided-crop-marks';
const PT_PER_MM = 72 / 25.4;

/** Tests the brief of the sample in the given editions, to read and once more double-sided with crop marks. */
export function testEditions(editions: readonly Edition[]): void {
  const names = editions.map((edition) => (edition === 'standard' ? 'brief' : `brief-${edition}`));
  const printer = sharedPrinter();
  const pdfs = new Map<string, ReadPdf>();
  let pack: Map<string, Artefact>;
  let context: ViewContext;

  beforeAll(async () => {
    const request = {
      pack: { summit: SAMPLE, language: 'en-GB' },
      outputs: ['brief'] as const,
      withNotes: false,
      printing: { editions, doubleSided: true, cropMarks: true },
    };
    const tools = {
      host: createHost(projectFolder),
      printer: () => printer,
      onStep: () => () => undefined,
      recall: sharedRecall(),
    };
    const { artefacts, findings } = await buildPack(request, tools);
    expect(findings).toEqual([]);
    pack = new Map(artefacts.map((artefact) => [artefact.name, artefact]));
    for (const name of [...pack.keys()].filter((file) => file.endsWith('.pdf'))) {
      pdfs.set(name.replace('.pdf', ''), await readPdf(bytesOf(pack, name)));
    }
    context = (await buildViews(createHost(projectFolder), SAMPLE)).context;
  });

  function pagesOf(name: string): ReadPdf['pages'] {
    const pdf = pdfs.get(name);
    if (pdf === undefined) throw new Error(`There is no ${name}.pdf.`);
    return pdf.pages;
  }
  const chapters = () => toBriefView(context).chapters;
  const pageWith = (name: string, words: string, after: number) =>
    pagesOf(name).findIndex(({ text }, index) => index > after && squeezed(text).includes(squeezed(words))) + 1;

  test('each edition is written to read, and once more as it is to be printed', () => {
    expect([...pack.keys()]).toEqual([
      ...names.flatMap((name) => [`${name}.html`, `${name}.pdf`, `${name}-double-sided-crop-marks.pdf`]),
      'build.json',
    ]);
    const counts = names.map((name) => pagesOf(name).length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });

  describe.each([...names, DOUBLE, ...names.slice(-1).map((name) => `${name}-double-sided-crop-marks`)])(
    '%s',
    (name) => {
      test('its contents name the pages on which the chapters stand', () => {
        const pages = pagesOf(name);
        const first = pages.findIndex(({ text }) => squeezed(text).includes(squeezed(context.labels.contents)));
        // The contents, which may run over pages, end where the first chapter's standfirst stands.
        const list = chapters();
        const opening = pageWith(
          name,
          wordsOf(list[0] === undefined ? plainText('') : standfirstOf(list[0])),
          first - 1,
        );
        const contents = squeezed(
          pages
            .slice(first, opening)
            .map(({ text }) => text)
            .join(' '),
        );
        for (const chapter of list) {
          const { number, headline } = chapter;
          const page = pageWith(name, wordsOf(standfirstOf(chapter)).slice(0, 40), first - 1);
          const title = context.outline.themes[number - 1]?.title;
          const words = title === undefined ? '' : wordsOf(context.text(title));
          expect(contents).toContain(squeezed(`${number}${words}${wordsOf(headline)}${page}`));
        }
      });

      test('its words are the brief’s, and a hyphenated one is found whole', () => {
        // Readers join what a hyphen divides at the end of a line, as pdf.js and Poppler do where they search.
        const joined = pagesOf(name).map((page) => page.text.replace(/(?<=\p{Ll})[-\u00AD]\n(?=\p{Ll})/gu, ''));
        const text = squeezed(
          `${joined.join(' ')} ${pagesOf(name)
            .map((page) => page.text)
            .join(' ')}`,
        );
        const words = chapters().flatMap((chapter) =>
          pointsOfChapter(chapter).flatMap(({ detail }) => wordsOf(detail).split(/\s/)),
        );
        expect(words.length).toBeGreaterThan(1000);
        expect(words.filter((word) => !text.includes(squeezed(word)))).toEqual([]);
        // What is not at the end of a line has no soft hyphen.
        for (const page of pagesOf(name)) expect(page.text).not.toMatch(/\u00AD(?=\p{L})/u);
      });

      test('no text lies over another one', () => {
        const pdf = pdfs.get(name);
        expect(pdf === undefined ? ['no such file'] : overlapsOn(pdf)).toEqual([]);
      });

      test('its last page is no near-empty one', () => {
        expect(squeezed(pagesOf(name).at(-1)?.text ?? '').length).toBeGreaterThan(250);
      });
    },
  );

  describe('brief.html', () => {
    test.each(names)('%s.html prints to the same pages', async (name) => {
      const html = textOf(pack, `${name}.html`);
      const bytes = await printer.withPage('printing it again', async (page) => {
        await showPage(page, html);
        return await printPdf(page);
      });
      const again = await readPdf(bytes);
      // Where a line divides a word, the finished file has a soft hyphen, as ISO 32000-1 asks.
      const plain = ({ text }: ReadPdf['pages'][number]) => squeezed(text).replaceAll('-', '');
      expect(again.pages.map(plain)).toEqual(pagesOf(name).map(plain));
    });

    test('has no soft hyphen that its pages don’t use', () => {
      const body = textOf(pack, 'brief.html').split('<body>')[1] ?? '';
      const kept = body.match(/\u00AD/g)?.length ?? 0;
      const shown = pagesOf('brief').reduce(
        (sum, { text }) => sum + (text.match(/[\u00AD\u2010-]\n/g)?.length ?? 0),
        0,
      );
      expect(kept).toBeLessThanOrEqual(shown + 1);
    });

    test.each([390, 1280])('stays inside a window of %i px', async (width) => {
      const size = await printer.withPage('reading it on a screen', async (page) => {
        await page.setViewport({ width, height: 900 });
        await showPage(page, textOf(pack, 'brief.html'));
        return await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      });
      expect(size).toEqual([width, width]);
    });
  });

  describe('a double-sided brief', () => {
    test('has every chapter on a right-hand page', () => {
      const headlines = chapters().map(({ headline }) => wordsOf(headline));
      const bookmarks = pdfs.get(DOUBLE)?.bookmarks ?? [];
      const pages = headlines.map((headline) => bookmarks.find(({ title }) => title === headline)?.page ?? 0);
      expect(pages.filter((page) => page % 2 === 0)).toEqual([]);
    });

    test('has pages that are truly blank where they are needed', () => {
      const blank = pagesOf(DOUBLE).flatMap(({ text }, index) => (text.trim() === '' ? [index + 1] : []));
      expect(blank.length).toBeGreaterThan(0);
      expect(blank.filter((page) => page % 2 === 1)).toEqual([]);
    });

    test('has its page numbers outside, and none beside them', () => {
      pagesOf(DOUBLE).forEach(({ text }, index) => {
        if (index > 0 && text.trim() !== '') expect(text.split('\n')[1]).toBe(String(index + 1));
      });
    });
  });

  describe('a brief with crop marks', () => {
    test('says what is cut off: A4 with 3 mm of bleed in a sheet that is 20 mm larger', async () => {
      const document = await PDFDocument.load(bytesOf(pack, `${DOUBLE}.pdf`), { updateMetadata: false });
      for (const page of document.getPages()) {
        const [trim, bleed, sheet] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()];
        expect(trim.width / PT_PER_MM).toBeCloseTo(210, 1);
        expect(trim.height / PT_PER_MM).toBeCloseTo(297, 1);
        expect((trim.x - bleed.x) / PT_PER_MM).toBeCloseTo(3, 2);
        expect(bleed.height / PT_PER_MM).toBeCloseTo(303, 1);
        expect(sheet.width / PT_PER_MM).toBeGreaterThan(229.9);
        expect(sheet.width / PT_PER_MM).toBeLessThan(231);
      }
    });
  });
}
