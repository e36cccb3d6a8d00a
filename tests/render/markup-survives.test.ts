import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { showPage } from '../../scripts/browser/show-page.ts';
import { marpThemeHead } from '../../scripts/design/stylesheet.ts';
import { renderBrief } from '../../scripts/render/brief/render-brief.ts';
import { renderDeckHtml } from '../../scripts/render/deck/render-deck-html.ts';
import { renderDeckMarkdown } from '../../scripts/render/deck/render-deck-markdown.ts';
import { renderDeckPage } from '../../scripts/render/deck/render-deck-page.ts';
import { withoutMarks } from '../../scripts/render/place-marks.ts';
import type { Templates } from '../../scripts/templating/templates.ts';
import { specimenBrief } from '../../scripts/views/brief/specimen-brief.ts';
import type { DeckView } from '../../scripts/views/deck/deck-view.ts';
import { specimenSlides } from '../../scripts/views/deck/specimen-slides.ts';
import { type Piece, plainText, type RichText, wordsOf } from '../../scripts/views/text/rich-text.ts';
import { arbitraryText } from '../helpers/arbitrary-words.ts';
import { deckOf } from '../helpers/deck-of.ts';
import { differencesOf } from '../helpers/differences-of.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';
import { sharedTemplates } from '../helpers/shared-templates.ts';
import { tries } from '../helpers/tries.ts';

const printer = sharedPrinter();
let templates: Templates;
let labels: string[];

beforeAll(async () => {
  templates = await sharedTemplates('en');
  labels = Object.keys(templates.labels);
});

interface Shown {
  readonly words: string;
  /** The marked parts in order: the element and its words, a link with its address. */
  readonly marks: readonly string[];
}

const ELEMENTS = {
  code: 'code',
  emphasis: 'em',
  strong: 'strong',
  subscript: 'sub',
  isolated: 'bdi',
  link: 'a',
  notes: 'sup',
  paragraph: 'span',
  pointer: 'a',
} as const;

/** What a reader must see of a text. */
function expectedOf({ pieces }: RichText): Shown {
  const wordsIn = (list: readonly Piece[]): string =>
    list
      .map((piece) => {
        if ('children' in piece) return wordsIn(piece.children);
        return piece.kind === 'notes' ? piece.numbers.join(', ') : piece.value;
      })
      .join('');
  const marksIn = (list: readonly Piece[]): string[] =>
    list.flatMap((piece) => {
      if (piece.kind === 'text') return [];
      const address = piece.kind === 'link' ? ` ${resolved(piece.href)}` : '';
      const inner = 'children' in piece ? marksIn(piece.children) : [];
      return [`${ELEMENTS[piece.kind]}${address} ${wordsIn([piece])}`, ...inner];
    });
  return { words: wordsIn(pieces), marks: marksIn(pieces) };
}

/** An address without the difference between a character and its escape. */
function resolved(address: string): string {
  return address.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes.toUpperCase();
    }
  });
}

/** What a reader sees in the elements that each selector finds. */
async function readMarks(html: string, selectors: readonly string[]): Promise<Shown[][]> {
  const read = await printer.withPage('reading the page', async (page) => {
    await showPage(page, html);
    return await page.evaluate(
      (all) =>
        all.map((selector) =>
          [...document.querySelectorAll(selector)].map((element) => ({
            words: (element.textContent ?? '').trim(),
            // An address may break where it is told to.
            marks: [...element.querySelectorAll(':not(wbr)')].map((mark) => ({
              name: mark.localName,
              address: mark.getAttribute('href'),
              words: mark.textContent ?? '',
            })),
          })),
        ),
      selectors,
    );
  });
  return read.map((found) =>
    found.map(({ words, marks }) => ({
      words,
      marks: marks.map(
        ({ name, address, words: inner }) => `${name}${address === null ? '' : ` ${resolved(address)}`} ${inner}`,
      ),
    })),
  );
}

const texts = fc.sample(arbitraryText, { numRuns: tries(100), seed: 20240705 });

function wrongOf(found: readonly Shown[]): unknown[] {
  return texts.flatMap((text, index) => {
    const expected = expectedOf(text);
    const differences = differencesOf(
      [found[index]?.words, ...(found[index]?.marks ?? [])],
      [expected.words, ...expected.marks],
    );
    return differences.length === 0 ? [] : [{ text: JSON.stringify(text.pieces), differences }];
  });
}

async function deckWith(
  list: readonly RichText[],
  title: RichText,
): Promise<{ view: DeckView; slides: Awaited<ReturnType<typeof renderDeckHtml>> }> {
  const slides = list.flatMap((text) => specimenSlides(text).filter(({ layout }) => layout === 'points'));
  const view = deckOf(slides, title);
  const markdown = withoutMarks(renderDeckMarkdown(view, templates.deck.markdown).text);
  return { view, slides: await renderDeckHtml(markdown, marpThemeHead('communique'), new Map()) };
}

function briefOf(words: readonly RichText[]): string {
  const parts = { css: '', drawings: new Map<string, string>(), templates: templates.brief.page };
  return withoutMarks(renderBrief(specimenBrief(words, labels), parts).text);
}

describe('arbitrary markup', () => {
  test('shows on a slide as it is, in a headline, a point, a paragraph, the header and the footer', async () => {
    const { slides } = await deckWith(texts, plainText('Title'));
    const places = ['h2', 'p', 'ol > li:first-child > p:first-child > strong', 'header', 'footer'];
    const found = await readMarks(
      slides.html,
      places.map((place) => `.marpit > section > ${place}`),
    );
    expect(found.map((shown, index) => ({ place: places[index], wrong: wrongOf(shown).slice(0, 5) }))).toEqual(
      places.map((place) => ({ place, wrong: [] })),
    );
  });

  test('shows in the brief as it is', async () => {
    const html = briefOf(texts);
    const places = ['h2', '.standfirst', '.run-in', '.figure-takeaway', 'thead th:first-child', '.action'];
    const found = await readMarks(
      html,
      places.map((place) => `.chapter ${place}`),
    );
    expect(found.map((shown, index) => ({ place: places[index], wrong: wrongOf(shown).slice(0, 5) }))).toEqual(
      places.map((place) => ({ place, wrong: [] })),
    );
  });
});

describe('a title with markup', () => {
  const title: RichText = {
    kind: 'rich',
    pieces: [
      { kind: 'text', value: 'A ' },
      { kind: 'emphasis', children: [{ kind: 'text', value: 'marked' }] },
      { kind: 'text', value: ' & "quoted" ' },
      { kind: 'link', href: 'https://example.org/a', children: [{ kind: 'text', value: 'title' }] },
      { kind: 'notes', numbers: [1] },
    ],
  };

  async function metadataOf(html: string): Promise<(string | null)[]> {
    return await printer.withPage('reading the page', async (page) => {
      await showPage(page, html);
      return await page.evaluate(() => [
        document.title,
        ...['author', 'description', 'keywords'].map(
          (name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? null,
        ),
      ]);
    });
  }

  const words = wordsOf(title);

  test('is plain words in the metadata of the brief', async () => {
    const html = briefOf([title]);
    expect(await metadataOf(html)).toEqual([words, words, words, words]);
  });

  test('is plain words in the metadata of the deck', async () => {
    const { view, slides } = await deckWith([title], title);
    const html = renderDeckPage(view, slides, { css: '', script: undefined, withNotes: false }, templates.deck.page);
    expect(await metadataOf(html)).toEqual([words, words, words, words]);
  });
});
