import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeMarksOut } from '../../scripts/browser/page/take-marks.ts';
import { showPage } from '../../scripts/browser/show-page.ts';
import { marpThemeHead } from '../../scripts/design/stylesheet.ts';
import { renderBrief } from '../../scripts/render/brief/render-brief.ts';
import { renderDeckHtml } from '../../scripts/render/deck/render-deck-html.ts';
import { renderDeckMarkdown } from '../../scripts/render/deck/render-deck-markdown.ts';
import { createPlaceMarks, withoutMarks } from '../../scripts/render/place-marks.ts';
import { specimenBrief } from '../../scripts/views/brief/specimen-brief.ts';
import { specimenSlides } from '../../scripts/views/deck/specimen-slides.ts';
import { plainText, type RichText } from '../../scripts/views/text/rich-text.ts';
import { arbitraryText } from '../helpers/arbitrary-words.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';
import { sharedTemplates } from '../helpers/shared-templates.ts';
import { tries } from '../helpers/tries.ts';

const printer = sharedPrinter();

const templates = await sharedTemplates('en');
const labels = Object.keys(templates.labels);

// Characters of the marks' own plane never come this far: no font has them.
const texts = fc
  .sample(arbitraryText, { numRuns: tries(40), seed: 20240705 })
  .filter((text) => withoutMarks(JSON.stringify(text)) === JSON.stringify(text))
  .map((text, index): RichText => ({ ...text, at: { file: 'a.yaml', line: index + 1, column: 1 } }));

const slides = texts.flatMap((text, index) => specimenSlides(text).filter((_, layout) => layout === index % 16));
const view = {
  language: 'en',
  ratio: '16:9' as const,
  labels: { by: plainText('By') },
  document: null,
  title: plainText('Title'),
  subject: plainText(''),
  author: plainText(''),
  keywords: plainText(''),
  slides,
};
const drawings = new Map<string, string>();
const stylesheet = `${marpThemeHead('communique')}${templates.tokens.text}\n${templates.deck.css.text}`;
const deck = renderDeckMarkdown(view, templates.deck.markdown).text;
const { page } = templates.brief;
const brief = renderBrief(specimenBrief(texts, labels), {
  css: templates.brief.css.text,
  drawings,
  templates: page,
}).text;

test('Marp makes the same of slides with and without marks, so that their places are known', async () => {
  const plain = withoutMarks(deck);
  expect(plain).not.toBe(deck);
  const html = await renderDeckHtml(deck, stylesheet, drawings);
  expect(html.html).toBe((await renderDeckHtml(plain, stylesheet, drawings)).html);
  expect(html.markedHtml).not.toBe(html.html);
  expect(withoutMarks(html.markedHtml)).toBe(html.html);
});

/** The shown page as the browser has it, and where all of its elements stand. */
async function shown(html: string): Promise<{ dom: string; boxes: string }> {
  return await printer.withPage('reading the page', async (page) => {
    await showPage(page, html);
    await takeMarksOut(page);
    return await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('*')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName} ${x} ${y} ${width} ${height}`;
      });
      return { dom: document.documentElement.outerHTML, boxes: boxes.join('\n') };
    });
  });
}

test('the page that is measured and printed is the page that is written', async () => {
  const { html, markedHtml, css } = await renderDeckHtml(deck, stylesheet, drawings);
  const page = (slidesHtml: string) => `<!doctype html><style>${css}</style>${slidesHtml}`;
  expect(await shown(page(markedHtml))).toEqual(await shown(page(html)));
  expect(await shown(brief)).toEqual(await shown(withoutMarks(brief)));
  expect(withoutMarks(brief)).not.toBe(brief);
});

test('where a mark would change what Marp makes of an asterisk, the slides stay unmarked', async () => {
  const marks = createPlaceMarks();
  const marked = `**${marks.around({ file: 'a.yaml', line: 1, column: 1 }, '50%')}**of all`;
  const { html, markedHtml } = await renderDeckHtml(marked, stylesheet, drawings);
  expect(html).toContain('**50%**of all');
  expect(markedHtml).toBe(html);
});

test('a mark gives its place back; a text without a place, and an empty one, has none', () => {
  const marks = createPlaceMarks();
  const at = { file: 'a.yaml', line: 7, column: 3 };
  expect(marks.around(undefined, 'Words')).toBe('Words');
  expect(marks.around(at, '')).toBe('');
  const marked = marks.around(at, 'Words');
  expect(withoutMarks(marked)).toBe('Words');
  expect(marks.places[(marked.codePointAt(0) ?? 0) - 0x100000]).toBe(at);
});

test('equal places get one mark, wherever they come from', () => {
  const marks = createPlaceMarks();
  const first = marks.around({ file: 'a.yaml', line: 7, column: 3 }, 'Words');
  expect(marks.around({ file: 'a.yaml', line: 7, column: 3 }, 'Words')).toBe(first);
  expect(marks.around({ file: 'a.yaml', line: 8, column: 3 }, 'Words')).not.toBe(first);
  expect(marks.places).toHaveLength(2);
});
