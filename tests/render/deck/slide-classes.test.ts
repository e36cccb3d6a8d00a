import { expect, test } from 'vitest';
import { slideClasses } from '../../../scripts/render/deck/slide-classes.ts';
import type { SlideView } from '../../../scripts/views/deck/deck-view.ts';
import { specimenOwnSlide, specimenSlides } from '../../../scripts/views/deck/specimen-slides.ts';
import { SPECIMEN_IMAGE } from '../../../scripts/views/figures/specimen-figures.ts';
import { plainText, withNotes } from '../../../scripts/views/text/rich-text.ts';

const WORD = plainText('x');
const letters = (count: number) => plainText('x'.repeat(count));

type Changes<Layout extends SlideView['layout']> = Partial<Extract<SlideView, { readonly layout: Layout }>>;

/** The classes of the specimen of a layout with some of its contents changed. */
function classesWith<Layout extends SlideView['layout']>(
  layout: Layout,
  changed: Changes<Layout> = {},
  ratio: '16:9' | '4:3' = '16:9',
): string {
  const specimen = specimenSlides(WORD).find((slide) => slide.layout === layout);
  if (specimen === undefined) throw new Error(`There is no specimen of '${layout}'.`);
  return slideClasses({ ...specimen, ...changed } as SlideView, ratio);
}

const point = (length: number, line = false) => ({ text: letters(length), line: line ? WORD : null });
const number = (value: string) => ({ value: plainText(value), label: WORD, asOf: null, isLong: false, leads: false });
const row = (length: number) => ({
  address: '',
  number: 1,
  action: letters(length),
  owner: WORD,
  horizon: WORD,
  isDated: true,
});
const event = (detail: typeof WORD | null) => ({
  address: '',
  date: WORD,
  time: 0,
  isMarked: false,
  text: WORD,
  detail,
});
const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ number: index, title: WORD, line: null }));

test('a title of more than 48 characters is long, and its note numbers don’t count', () => {
  expect(classesWith('cover', { headline: withNotes(letters(48), [10, 11]) })).toBe('cover');
  expect(classesWith('cover', { headline: letters(49) })).toBe('cover long');
});

test('points are named by their arrangement, their number, their lines and where they begin', () => {
  const points = [point(45), point(45)];
  expect(classesWith('points', { arrangement: 'columns', points })).toBe('points columns count-2 short');
  expect(classesWith('points', { arrangement: 'grid', points: [...points, point(46)] })).toBe('points grid count-3');
  const lined = classesWith('points', { arrangement: 'rows', points: [point(1, true), point(1)], firstNumber: 4 });
  expect(lined).toBe('points rows count-2 lined from-4');
});

test('a slide of a summit’s own layout begins with the layout’s name', () => {
  const points = [{ number: 3, text: WORD, line: null, detail: WORD }];
  const slide = { ...specimenOwnSlide(WORD), template: 'ledger', points, firstNumber: 3 };
  expect(slideClasses(slide, '16:9')).toBe('ledger count-1 short from-3');
});

test('numbers say whether one is long, and whether it is the first', () => {
  const shown = (values: readonly string[], takeaway: typeof WORD | null = null, lead?: number) => {
    const numbers = values.map((value, index) => ({ ...number(value), leads: index === lead }));
    return classesWith('numbers', { numbers, takeaway });
  };
  expect(shown(['9', '2024'])).toBe('numbers count-2');
  expect(shown(['9', '3 July'])).toBe('numbers count-2 long-values');
  expect(shown(['3 July', '9', '8'], WORD)).toBe('numbers count-3 long-values with-takeaway');
  expect(shown(['3 July', '9', '8'], WORD, 0)).toBe('numbers count-3 long-values lead-1 long-lead with-takeaway');
  expect(shown(['3 July', '9', '8'], null, 2)).toBe('numbers count-3 long-values lead-3');
});

test('an agenda has columns for its themes or its parts, and says how long the longest is', () => {
  const section = (count: number) => ({ number: 1, title: WORD, items: items(count) });
  expect(classesWith('agenda', { items: items(6), sections: null })).toBe('agenda two-columns longest-0');
  expect(classesWith('agenda', { items: items(9), sections: null })).toBe('agenda three-columns longest-0');
  expect(classesWith('agenda', { items: items(10), sections: null })).toBe('agenda three-columns many longest-0');
  const parted = { items: items(8), sections: [section(3), section(5)] };
  expect(classesWith('agenda', parted)).toBe('agenda with-sections count-2 longest-5');
});

test('the other layouts say how many parts they have, and what stands beside them', () => {
  expect(classesWith('key-messages')).toBe('key-messages count-2');
  expect(classesWith('timeline', { events: [event(null), event(null), event(WORD)] })).toBe(
    'timeline count-3 detailed',
  );
  expect(classesWith('timeline', { events: [event(null)] })).toBe('timeline count-1');
  expect(classesWith('table')).toBe('table columns-2');
  expect(classesWith('recommendations', { rows: [row(80), row(80), row(80)] })).toBe('recommendations short');
  expect(classesWith('recommendations', { rows: [row(81)] })).toBe('recommendations');
  expect(classesWith('recommendations', { rows: [row(1), row(1), row(1), row(1)] })).toBe('recommendations');
  const last = { continues: { group: 'recommendations', part: 1, counts: [4, 1] } };
  expect(classesWith('recommendations', { rows: [row(1)], ...last })).toBe('recommendations');
  expect(classesWith('map')).toBe('map with-takeaway');
  const image = (ratio: number) => ({ takeaway: null, image: { ...SPECIMEN_IMAGE, ratio } });
  expect([classesWith('image', image(2.25)), classesWith('image', image(2.35))]).toEqual(['image beside', 'image']);
  expect(classesWith('image', image(1.6), '4:3')).toBe('image beside');
  expect(classesWith('image', image(1.7), '4:3')).toBe('image');
  expect(classesWith('image')).toBe('image with-takeaway');
  expect(['section', 'callout', 'contrast', 'sources', 'close'].map((name) => classesWith(name as 'close'))).toEqual([
    'section',
    'callout',
    'contrast',
    'sources',
    'close',
  ]);
});
