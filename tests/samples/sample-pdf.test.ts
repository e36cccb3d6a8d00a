import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import type { Text } from '../../scripts/outline/text/inline.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { readDestinations } from '../../scripts/pdf/read/links/read-destinations.ts';
import { toBriefView } from '../../scripts/views/brief/to-brief-view.ts';
import { toDeckView } from '../../scripts/views/deck/to-deck-view.ts';
import { wordsOf } from '../../scripts/views/text/rich-text.ts';
import type { ViewContext } from '../../scripts/views/view-context.ts';
import { fillOfPages, pagesThatBeginWith, timesOf } from '../helpers/brief-pages.ts';
import { buildViews } from '../helpers/build-views.ts';
import { type ReadPdf, readPdf, squeezed } from '../helpers/read-pdf.ts';
import { bytesOf, SAMPLE, sharedSample } from '../helpers/sample-pack.ts';

let pack: ReadonlyMap<string, Artefact>;
let deck: ReadPdf;
let brief: ReadPdf;
let context: ViewContext;

beforeAll(async () => {
  pack = await sharedSample();
  deck = await readPdf(bytesOf(pack, 'deck.pdf'));
  brief = await readPdf(bytesOf(pack, 'brief.pdf'));
  context = (await buildViews(createHost(projectFolder), SAMPLE)).context;
});

const words = (text: Text) => wordsOf(context.text(text));
// A word that is divided at the end of a line shows a hyphen there: readers join it, and so does this.
const plain = (words: string) => squeezed(words).replace(/[-\u00AD\u2010]/g, '');
const missingFrom = (pdf: ReadPdf, texts: readonly string[]) => {
  const pages = pdf.pages.map(({ text }) => plain(text));
  return texts.filter((wanted) => !isOn(pages, plain(wanted)));
};

/** Whether a text stands on a page, or begins on one and ends on the next. */
function isOn(pages: readonly string[], text: string): boolean {
  return pages.some((page, index) => {
    const ends = Array.from({ length: text.length }, (_, count) => text.length - count);
    const begun = ends.find((end) => page.includes(text.slice(0, end))) ?? 0;
    return begun === text.length || (begun > 20 && (pages[index + 1]?.includes(text.slice(begun)) ?? false));
  });
}

describe('pages', () => {
  test('the deck has a page of 960 x 540 pt for every slide', () => {
    expect(deck.pages).toHaveLength(toDeckView(context).slides.length);
    expect(deck.pages.map(({ width, height }) => [width, height])).toEqual(deck.pages.map(() => [960, 540]));
  });

  test('the brief has 8 to 18 pages of A4', () => {
    expect(brief.pages.length).toBeGreaterThanOrEqual(8);
    expect(brief.pages.length).toBeLessThanOrEqual(18);
    for (const { width, height } of brief.pages) {
      expect(width).toBeCloseTo(595.28, 0);
      expect(height).toBeCloseTo(841.89, 0);
    }
  });

  test('the pages of the brief are filled, and none begins with a chapter’s recommendations', () => {
    const fills = fillOfPages(brief, 4);
    expect(fills).toHaveLength(brief.pages.length - 4);
    expect(fills.filter((fill) => fill < 0.7)).toEqual([]);
    expect(timesOf(context.labels.recommendations, brief)).toBeGreaterThan(5);
    expect(pagesThatBeginWith(context.labels.recommendations, brief)).toEqual([]);
  });

  test('the manifest counts the same pages', () => {
    expect(pack.get('deck.pdf')?.pages).toBe(deck.pages.length);
    expect(pack.get('brief.pdf')?.pages).toBe(brief.pages.length);
  });

  test('the first pages are covers with the title', () => {
    for (const pdf of [deck, brief]) {
      const first = squeezed(pdf.pages[0]?.text ?? '');
      expect(first).toContain(squeezed(words(context.outline.title)));
      expect(first).toContain(squeezed(words(context.outline.summit.name)));
    }
  });

  test('every slide stands on the page of its number, and prints that number from the second on', () => {
    toDeckView(context).slides.forEach(({ headline, layout }, index) => {
      const { text = '', texts = [], height = 0 } = deck.pages[index] ?? {};
      expect(squeezed(text)).toContain(squeezed(wordsOf(headline)));
      const atFoot = texts.filter(({ y }) => y > height * 0.9).map((each) => each.words.trim());
      if (layout !== 'cover' && layout !== 'close') expect(atFoot).toContain(String(index + 1));
    });
  });
});

describe.each(['deck.pdf', 'brief.pdf'])('%s', (name) => {
  const pdf = () => (name === 'deck.pdf' ? deck : brief);

  test('says what it is', () => {
    const { title, subject, authors, keywords, language } = context.outline;
    expect(pdf().info).toMatchObject({
      Title: words(title),
      Author: authors.map(({ name }) => words(name)).join(', '),
      Subject: words(subject),
      Keywords: keywords.map(words).join(', '),
      Language: language,
    });
  });

  test('is dated by its content alone', () => {
    expect(pdf().info).toMatchObject({ CreationDate: 'D:20240630000000Z', ModDate: 'D:20240630000000Z' });
  });

  test('is tagged', async () => {
    expect(pdf().isMarked).toBe(true);
    const { catalog } = await PDFDocument.load(bytesOf(pack, name), { updateMetadata: false });
    expect(catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict);
  });

  test('embeds all its fonts, of the two Source families only, none as pictures', async () => {
    const document = await PDFDocument.load(bytesOf(pack, name), { updateMetadata: false });
    const dictionaries = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
      return object instanceof PDFDict ? [object] : [];
    });
    const value = (dictionary: PDFDict, key: string) => String(dictionary.get(PDFName.of(key)) ?? '');
    const fonts = dictionaries.filter((dictionary) => value(dictionary, 'Type') === '/Font');
    expect(fonts.map((font) => value(font, 'Subtype'))).not.toContain('/Type3');
    const descriptors = dictionaries.filter((dictionary) => value(dictionary, 'Type') === '/FontDescriptor');
    const families = descriptors.map((descriptor) => value(descriptor, 'FontName').replace(/^\/[A-Z]{6}\+/, ''));
    expect(descriptors.length).toBeGreaterThanOrEqual(3);
    expect(families.filter((family) => !/^Source(?:Serif4|Sans3)/.test(family))).toEqual([]);
    for (const descriptor of descriptors) {
      expect(descriptor.lookup(PDFName.of('FontFile2'))).toBeInstanceOf(PDFStream);
    }
  });

  test('holds no script, no action but links, and no file', async () => {
    const document = await PDFDocument.load(bytesOf(pack, name), { updateMetadata: false });
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
    const texts = objects.map((object) => (object instanceof PDFRawStream ? object.dict : object).toString());
    const forbidden = /\/(?:JavaScript|JS|OpenAction|AA|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|SubmitForm)\b/;
    expect(texts.filter((text) => forbidden.test(text))).toEqual([]);
  });
});

describe('bookmarks', () => {
  test('the deck has one for every slide, under its title', () => {
    const headlines = toDeckView(context).slides.map(({ headline }) => wordsOf(headline));
    expect(deck.bookmarks.map(({ title }) => title)).toEqual(headlines);
    expect(deck.bookmarks.map(({ page }) => page)).toEqual(headlines.map((_, index) => index + 1));
  });

  test('the brief has one for every chapter, and it leads to the headline', () => {
    const headlines = toBriefView(context).chapters.map(({ headline }) => wordsOf(headline));
    const byTitle = new Map(brief.bookmarks.map(({ title, page }) => [title, page]));
    expect(headlines.filter((headline) => !byTitle.has(headline))).toEqual([]);
    for (const headline of headlines) {
      const page = brief.pages[(byTitle.get(headline) ?? 0) - 1];
      expect(squeezed(page?.text ?? '')).toContain(squeezed(headline));
    }
  });
});

describe('places to link to', () => {
  const placesOf = async (name: string) =>
    readDestinations(await PDFDocument.load(bytesOf(pack, name), { updateMetadata: false }));

  test('the deck has one for every slide', async () => {
    const slides = toDeckView(context).slides.map((_, index): [string, number] => [`slide-${index + 1}`, index + 1]);
    const places = [...(await placesOf('deck.pdf'))].filter(([name]) => name.startsWith('slide-'));
    expect(new Map(places)).toEqual(new Map(slides));
  });

  test('the brief has one for every chapter, on the page where it begins', async () => {
    const places = await placesOf('brief.pdf');
    const chapters = toBriefView(context).chapters.map(({ id, headline }): [string, number | undefined] => {
      return [id, brief.bookmarks.find(({ title }) => title === wordsOf(headline))?.page];
    });
    expect(chapters.map(([id]) => [id, places.get(id)])).toEqual(chapters);
    expect(new Set(chapters.map(([, page]) => page)).size).toBeGreaterThan(5);
    expect([...places.keys()]).toEqual(expect.arrayContaining(['contents', 'recommendations', 'references', 'about']));
  });
});

describe('contents', () => {
  test('the page numbers printed are those of the pages where the headlines stand', () => {
    const listed = brief.pages.findIndex(({ text }) => squeezed(text).includes(squeezed(context.labels.contents)));
    const contents = squeezed(brief.pages[listed]?.text ?? '');
    const { chapters, contents: entries } = toBriefView(context);
    chapters.forEach(({ id, headline, number }, index) => {
      const title = context.outline.themes[index]?.title;
      const page = brief.pages.findIndex(
        ({ text }, at) => at !== listed && squeezed(text).includes(squeezed(wordsOf(headline))),
      );
      const following = entries[entries.findIndex(({ target }) => target === id) + 1];
      const section = following?.section ?? null;
      const next = `${section === null ? '' : wordsOf(section)}${chapters[index + 1]?.number ?? 'recommendations'}`;
      expect(contents).toContain(
        squeezed(`${number}${title === undefined ? '' : words(title)}${wordsOf(headline)}${page + 1}${next}`),
      );
    });
  });
});

describe('texts', () => {
  test('every headline, point and takeaway stands in the deck', () => {
    const texts = context.outline.themes.flatMap(({ headline, points, takeaway, hasBand, figures }) => [
      words(headline),
      ...points.map(({ text }) => words(text)),
      ...(takeaway === undefined || !hasBand ? [] : [words(takeaway)]),
      ...figures.map(({ caption }) => words(caption)),
    ]);
    expect(texts.length).toBeGreaterThan(50);
    expect(missingFrom(deck, texts)).toEqual([]);
  });

  test('every point and its paragraph, and every recommendation stand in the brief', () => {
    const texts = context.outline.themes.flatMap(({ standfirst, points, recommendations }) => [
      words(standfirst),
      ...points.flatMap(({ text, detail }) => [words(text), words(detail)]),
      ...recommendations.flatMap(({ action, owner }) => [words(action), words(owner)]),
    ]);
    expect(texts.length).toBeGreaterThan(80);
    expect(missingFrom(brief, texts)).toEqual([]);
  });

  test('every reference stands in the deck and in the brief', () => {
    const references = context.citations.bibliography.map(wordsOf);
    expect(references.length).toBeGreaterThan(10);
    expect(missingFrom(deck, references)).toEqual([]);
    expect(missingFrom(brief, references)).toEqual([]);
  });

  test('an apostrophe is copied out as it was written', () => {
    for (const pdf of [deck, brief]) {
      expect(
        pdf.pages.filter(({ text }) => text.includes('\u02BC')).map(({ text }) => text.match(/\S*\u02BC\S*/g)),
      ).toEqual([]);
    }
  });

  test('no speaker note stands in the PDFs', () => {
    const notes = context.outline.themes.flatMap(({ points }) => points.flatMap(({ note }) => note ?? [])).map(words);
    expect(notes.length).toBeGreaterThan(20);
    expect(missingFrom(deck, notes)).toEqual(notes);
    expect(missingFrom(brief, notes)).toEqual(notes);
  });
});
