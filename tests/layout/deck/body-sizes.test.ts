import { expect, test } from 'vitest';
import { setBodySizes } from '../../../scripts/browser/page/bodies/set-body-sizes.ts';
import { showPage } from '../../../scripts/browser/show-page.ts';
import { BODY_LIMITS, bodyChoices } from '../../../scripts/layout/deck/body-choices.ts';
import { placeBodySizes } from '../../../scripts/render/deck/place-body-sizes.ts';
import { slideClasses } from '../../../scripts/render/deck/slide-classes.ts';
import type { DeckView, SlideView } from '../../../scripts/views/deck/deck-view.ts';
import { specimenSlides } from '../../../scripts/views/deck/specimen-slides.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const printer = sharedPrinter();
const WORD = plainText('x');

const sized = [24, 26, 28, 34].map((size) => `.body-${size} li { font-size: ${size}px }`).join(' ');
const CSS = `* { margin: 0; padding: 0 } section { position: relative; box-sizing: border-box; width: 600px; height: 300px;
  padding: 30px 30px 60px; display: flex; flex-direction: column } ul { flex: 1; list-style: none; display: grid; grid-auto-rows: 1fr }
  li { font: 24px / 1.5 monospace } footer { position: absolute; bottom: 10px; height: 20px } ${sized}`;

/** A slide of one list, 540 px wide and 224 px high to the space above its foot. */
const slide = (items: readonly string[]) =>
  `<section class="points"><ul>${items.map((item) => `<li><p>${item}</p></li>`).join('')}</ul><footer>Source</footer></section>`;
const lines = (count: number) => Array.from({ length: count }, () => 'word');
const wide = (em: number) => `<span style="display: inline-block; width: ${em}em">word</span>`;
const ALONE = [34, 28, 26, 24];

async function sizesOf(slides: readonly (readonly string[])[], groups: readonly string[] = []) {
  const choices = slides.map((_, index) => ({ sizes: ALONE, group: groups[index] ?? `${index}` }));
  return await printer.withPage('measuring', async (page) => {
    await showPage(page, `<style>${CSS}</style><div class="marpit">${slides.map(slide).join('')}</div>`);
    const sizes = await setBodySizes(page, [...choices, null], BODY_LIMITS);
    const classes = await page.$$eval('section', (sections) => sections.map(({ className }) => className));
    return { sizes, classes };
  });
}

test('text is 28 px high where that fits, larger where it is short, smaller only where it does not fit', async () => {
  const { sizes, classes } = await sizesOf([
    lines(2),
    // Fits in 34 px, but fills its place.
    lines(4),
    lines(5),
    lines(6),
    // Fits in no size.
    lines(9),
    // Wider than the slide in 34 px, and in 28 px.
    [wide(18)],
    [wide(20)],
  ]);
  expect(sizes).toEqual([34, 28, 28, 24, 24, 28, 26]);
  expect(classes).toEqual(sizes.map((size) => `points body-${size}`));
});

test('the slides of one list have one size', async () => {
  const { sizes } = await sizesOf([lines(2), lines(6), lines(2)], ['list', 'list']);
  expect(sizes).toEqual([24, 24, 34]);
});

const slides = specimenSlides(WORD);
const view = { slides, ratio: '16:9' } as unknown as DeckView;
const layoutsOf = (chosen: readonly unknown[]) =>
  slides.filter((_, index) => chosen[index] !== null).map(({ layout }) => layout);

test('lists, tables and lines choose; what is set by its place does not', () => {
  const choices = bodyChoices(view, new Set());
  const layouts = new Set(layoutsOf(choices));
  expect([...layouts].sort()).toEqual(
    ['agenda', 'ask', 'contrast', 'key-messages', 'map', 'numbers', 'points', 'recommendations', 'section'].concat([
      'table',
      'timeline',
    ]),
  );
  for (const choice of choices) if (choice !== null) expect(choice.sizes.slice(-3)).toEqual([28, 26, 24]);
  const full = bodyChoices(view, new Set(slides.keys()));
  for (const choice of full) if (choice !== null) expect(choice.sizes).toEqual([24]);
});

test('a dense slide is in the least size, and the slides of a list or of a table share one', () => {
  const points = slides.find((each): each is Extract<SlideView, { layout: 'points' }> => each.layout === 'points');
  const table = slides.find(({ layout }) => layout === 'table');
  if (points === undefined || table === undefined) throw new Error('There is no specimen.');
  const continues = { group: 'rivers', part: 0, counts: [1, 1] };
  const several = [
    { ...points, arrangement: 'dense' as const },
    { ...points, continues },
    { ...points, continues },
  ];
  const [dense, ...rest] = bodyChoices({ ...view, slides: [...several, table, table] }, new Set());
  expect(dense).toBeNull();
  const [first, second, third, fourth] = rest.map((choice) => choice?.group);
  expect(first).toBe('rivers');
  expect([second, fourth]).toEqual([first, third]);
});

test('the sizes stand as classes in the slides and in the Markdown', () => {
  const classes = slides.map((each) => slideClasses(each, '16:9'));
  const sections = (of: readonly string[]) =>
    of
      .map((each, index) => `<section id="${index + 1}" data-size="16:9" class="${each}"><p>x</p></section>`)
      .join('\n');
  const directives = (of: readonly string[]) => of.map((each) => `<!-- _class: ${each} -->\n`).join('\n---\n');
  const html = sections(classes);
  const pages = { html, markedHtml: html, css: '', notes: [] };
  const deck = { view, places: [], markdown: directives(classes), slides: pages };
  const sizes = slides.map((_, index) => (index % 3 === 0 ? null : 24 + 2 * (index % 3)));
  const expected = classes.map((each, index) => (sizes[index] === null ? each : `${each} body-${sizes[index]}`));
  const placed = placeBodySizes(deck, sizes);
  expect(placed.slides.html).toBe(sections(expected));
  expect(placed.slides.markedHtml).toBe(placed.slides.html);
  expect(placed.markdown).toBe(directives(expected));
  // A deck that has changed since has other slides.
  expect(placeBodySizes(deck, sizes.slice(1))).toBe(deck);
  // A template of the summit's own that writes no classes keeps its Markdown.
  expect(placeBodySizes({ ...deck, markdown: '# x\n' }, sizes).markdown).toBe('# x\n');
});
