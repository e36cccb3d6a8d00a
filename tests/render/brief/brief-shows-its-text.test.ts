import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { showPage } from '../../../scripts/browser/show-page.ts';
import { type BriefLayout, renderBrief } from '../../../scripts/render/brief/render-brief.ts';
import { withoutMarks } from '../../../scripts/render/place-marks.ts';
import type { Templates } from '../../../scripts/templating/templates.ts';
import { specimenBrief } from '../../../scripts/views/brief/specimen-brief.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';
import { arbitraryWords } from '../../helpers/arbitrary-words.ts';
import { differencesOf } from '../../helpers/differences-of.ts';
import { type ReadElement, readElements } from '../../helpers/read-elements.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';
import { sharedTemplates } from '../../helpers/shared-templates.ts';
import { tries } from '../../helpers/tries.ts';

const BATCH = 80;
const STRINGS = Math.max(BATCH, tries(320));
const NEUTRAL = 'Neutral';
const printer = sharedPrinter();
let templates: Templates;
let labels: string[];
let neutral: ReadBrief;

beforeAll(async () => {
  templates = await sharedTemplates('en');
  labels = Object.keys(templates.labels);
  neutral = await readBrief(Array.from({ length: BATCH }, () => NEUTRAL));
});

interface ReadBrief {
  readonly elements: ReadElement[];
  readonly chapters: ReadElement[][];
}

function render(words: readonly string[], layout?: BriefLayout): string {
  const view = specimenBrief(
    words.map((word) => plainText(word)),
    labels,
  );
  const parts = { css: '', drawings: new Map<string, string>(), templates: templates.brief.page };
  return withoutMarks(renderBrief(view, layout === undefined ? parts : { ...parts, layout }).text);
}

async function readBrief(words: readonly string[]): Promise<ReadBrief> {
  return await printer.withPage('reading the brief', async (page) => {
    await showPage(page, render(words));
    const [elements = []] = await readElements(page, 'html');
    return { elements, chapters: await readElements(page, 'section.chapter') };
  });
}

/** The strings of the running heads, as the browser read them from the stylesheet. */
async function readRunningHeads(words: readonly string[], layout?: BriefLayout): Promise<string[]> {
  const strings = await printer.withPage('reading the brief', async (page) => {
    await showPage(page, render(words, layout));
    return await page.evaluate(() => {
      const pages = [...(document.styleSheets[0]?.cssRules ?? [])].filter((rule) => rule instanceof CSSPageRule);
      const margins = pages.flatMap((rule) => [...(rule as unknown as CSSGroupingRule).cssRules]);
      return margins.map((rule) => (rule as CSSStyleRule).style.content);
    });
  });
  return strings.map(fromCss);
}

/** The words of a CSS string as the browser serialises it. */
function fromCss(string: string): string {
  return string
    .slice(1, -1)
    .replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, hex: string | undefined, character: string) =>
      hex === undefined ? character : String.fromCodePoint(Number.parseInt(hex, 16)),
    );
}

function filled(neutral: readonly ReadElement[], words: string): ReadElement[] {
  return neutral.map((element) => ({ ...element, words: element.words.replaceAll(NEUTRAL, () => words) }));
}

const strings = fc.sample(arbitraryWords, { numRuns: STRINGS, seed: 20240704 });
const batches = Array.from({ length: STRINGS / BATCH }, (_, index) =>
  strings.slice(index * BATCH, (index + 1) * BATCH),
);

describe('a brief of arbitrary words', () => {
  test.each(batches.map((words, index) => ({ index, words })))(
    'shows exactly these words in every place of a chapter, and nothing else ($index)',
    async ({ words }) => {
      const shown = await readBrief(words);
      expect(shown.elements.map(({ name }) => name)).toEqual(neutral.elements.map(({ name }) => name));
      const wrong = words.flatMap((word, index) => {
        const expected = filled(neutral.chapters[index] ?? [], word);
        const differences = differencesOf(shown.chapters[index], expected);
        return differences.length === 0 ? [] : [{ word, differences }];
      });
      expect(wrong).toEqual([]);
      // The cover, the glance, the contents, the recommendations and the references, by their words alone.
      const rest = (brief: ReadBrief) =>
        brief.elements.filter(({ name }) => !/^(?:html|head|style|meta|title|body)\b/.test(name));
      const others = rest(neutral);
      const expectedCount = others.filter((element) => element.words.includes(NEUTRAL)).length;
      const known = new Set(words);
      const found = rest(shown).filter(
        (element, index) => others[index]?.words === NEUTRAL && known.has(element.words),
      );
      const whole = others.filter((element) => element.words === NEUTRAL).length;
      expect(found).toHaveLength(whole);
      expect(expectedCount).toBeGreaterThan(words.length * 20);
    },
  );

  test('prints exactly these words in the running heads', async () => {
    const [words = []] = batches;
    expect(await readRunningHeads(words)).toEqual([words[0], words[0]]);
    // On double-sided paper each right-hand page names its chapter.
    const layout = { edition: 'standard', doubleSided: true, blanks: new Set<string>(), hyphenate: undefined } as const;
    expect(await readRunningHeads(words, layout)).toEqual([words[0], words[0], ...words]);
  });

  test('writes exactly these words into the title and the metadata', async () => {
    const words = strings.slice(0, 60);
    const found = await printer.withPage('reading the brief', async (page) => {
      const metadata: (string | null)[][] = [];
      for (const word of words) {
        await page.setContent(render([word]));
        const read = await page.evaluate(() => [
          document.title,
          ...['author', 'description', 'keywords'].map(
            (name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? null,
          ),
        ]);
        metadata.push(read);
      }
      return metadata;
    });
    expect(found).toEqual(words.map((word) => [word, word, word, word]));
  });
});
