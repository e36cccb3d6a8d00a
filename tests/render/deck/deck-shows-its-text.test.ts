import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { showPage } from '../../../scripts/browser/show-page.ts';
import { marpThemeHead } from '../../../scripts/design/stylesheet.ts';
import { type MarpSlides, renderDeckHtml } from '../../../scripts/render/deck/render-deck-html.ts';
import { renderDeckMarkdown } from '../../../scripts/render/deck/render-deck-markdown.ts';
import { withoutMarks } from '../../../scripts/render/place-marks.ts';
import type { Templates } from '../../../scripts/templating/templates.ts';
import type { SlideView } from '../../../scripts/views/deck/deck-view.ts';
import { specimenSlides } from '../../../scripts/views/deck/specimen-slides.ts';
import { plainText, type RichText } from '../../../scripts/views/text/rich-text.ts';
import { arbitraryWords } from '../../helpers/arbitrary-words.ts';
import { deckOf } from '../../helpers/deck-of.ts';
import { differencesOf } from '../../helpers/differences-of.ts';
import { type ReadElement, readElements } from '../../helpers/read-elements.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';
import { sharedTemplates } from '../../helpers/shared-templates.ts';
import { tries } from '../../helpers/tries.ts';

const BATCH = 160;
const STRINGS = Math.max(BATCH, tries(1_600));
const NEUTRAL = 'Neutral';
const printer = sharedPrinter();
let templates: Templates;

beforeAll(async () => {
  templates = await sharedTemplates('en');
});

async function render(slides: readonly SlideView[], title: RichText): Promise<{ markdown: string; marp: MarpSlides }> {
  const markdown = withoutMarks(renderDeckMarkdown(deckOf(slides, title), templates.deck.markdown).text);
  return { markdown, marp: await renderDeckHtml(markdown, marpThemeHead('communique'), new Map()) };
}

async function elementsOf(marp: MarpSlides): Promise<ReadElement[][]> {
  return await printer.withPage('reading the slides', async (page) => {
    await showPage(page, marp.html);
    return await readElements(page, '.marpit > section');
  });
}

/** What a slide of arbitrary words must be: the neutral slide of its layout, with the words in its places. */
function filled(neutral: readonly ReadElement[], words: string): ReadElement[] {
  return neutral.map((element) => ({ ...element, words: element.words.replaceAll(NEUTRAL, () => words) }));
}

const strings = fc.sample(arbitraryWords, { numRuns: STRINGS, seed: 20240703 });
const batches = Array.from({ length: STRINGS / BATCH }, (_, index) =>
  strings.slice(index * BATCH, (index + 1) * BATCH),
);

describe('a deck of arbitrary words', () => {
  test.each(batches.map((words, index) => ({ index, words })))(
    'shows exactly these words in every place of a slide, and nothing else ($index)',
    async ({ words }) => {
      const layouts = specimenSlides(plainText(NEUTRAL)).length;
      const slide = (word: string, index: number) => specimenSlides(plainText(word))[index % layouts];
      const slides = [...specimenSlides(plainText(NEUTRAL)), ...words.map(slide)].filter((one) => one !== undefined);
      const { markdown, marp } = await render(slides, plainText(words[0] ?? ''));
      const found = await elementsOf(marp);
      expect(found).toHaveLength(layouts + words.length);
      const [neutral, shown] = [found.slice(0, layouts), found.slice(layouts)];
      const wrong = words.flatMap((word, index) => {
        const expected = filled(neutral[index % layouts] ?? [], word);
        const differences = differencesOf(shown[index], expected);
        return differences.length === 0 ? [] : [{ word, layout: slides[layouts + index]?.layout, differences }];
      });
      expect(wrong).toEqual([]);
      expect(marp.html).not.toContain('<!--');
      expect(parse(markdown.split('\n---\n')[0] ?? '')).toMatchObject({
        title: words[0],
        author: words[0],
        lang: 'en-GB',
      });
    },
  );

  test('the slides that are filled have every layout that there is', () => {
    const { partials: all } = templates.deck.markdown;
    // Some partials are parts of several layouts.
    const shared = [...all.values()].flatMap(({ text }) =>
      [...text.matchAll(/\{\{> ([\w-]+)\}\}/g)].map(([, name]) => name),
    );
    const partials = [...all.keys()].filter((name) => !shared.includes(name)).sort();
    expect([...new Set(specimenSlides(plainText('x')).map(({ layout }) => layout))].sort()).toEqual(partials);
  });

  test('gives each slide its own notes, word for word but for the end of a comment', async () => {
    const slides = strings.slice(0, 800).flatMap((word) => specimenSlides(plainText(word)).slice(4, 5));
    const { marp } = await render(slides, plainText('Title'));
    const wrong = strings.slice(0, 800).flatMap((word, index) => {
      const [note, ...others] = marp.notes[index] ?? [];
      const plain = (text: string | undefined) => text?.replace(/\s+/g, '');
      const same =
        others.length === 0 && plain(note) === plain(`- ${word.replace(/--+>/g, (end) => `${end.slice(0, -1)} >`)}`);
      return same ? [] : [{ word, notes: marp.notes[index] }];
    });
    expect(wrong).toEqual([]);
  });
});
