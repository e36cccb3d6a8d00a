import { headlinePlace } from '../../design/image-slide.ts';
import { largest } from '../../diagnostics/smallest.ts';
import type { DeckView, SlideView } from '../../views/deck/deck-view.ts';
import type { NumberView } from '../../views/figures/figure-view.ts';
import { type RichText, wordsOf } from '../../views/text/rich-text.ts';

/**
 * The classes of a slide's `<section>`, separated by spaces: the name of its layout, then classes for its content, such
 * as `short`. Lengths count the characters of a text without its note numbers. `ratio` is the shape of the slides.
 */
export function slideClasses(slide: SlideView, ratio: DeckView['ratio']): string {
  const classes = slide.layout === 'image' ? imageClasses(slide, ratio) : classesOf(slide);
  return [slide.layout === 'own' ? slide.template : slide.layout, ...classes].join(' ');
}

// The headline of an image without a takeaway stands where the image is larger. The image's frame follows from the same
// rule.
function imageClasses(slide: Slide<'image'>, ratio: DeckView['ratio']): readonly string[] {
  if (slide.takeaway !== null) return besideTakeaway(slide);
  return given('beside', headlinePlace(slide.image.ratio, ratio) === 'beside');
}

// The number of characters from which a title takes more than four lines in the cover's large type.
const LONG_TITLE = 48;
// The most characters of a claim that can be set larger.
const SHORT_POINT = 45;
// At most this many recommendations, of two lines each, are set larger.
const SHORT_ROWS = 3;
const SHORT_ACTION = 80;
// The most characters of a value in the largest numerals, which would break a date over lines.
const LONG_VALUE = 4;

function classesOf(slide: Exclude<SlideView, Slide<'image'>>): readonly string[] {
  switch (slide.layout) {
    case 'cover':
      return given('long', lengthOf(slide.headline) > LONG_TITLE);
    case 'agenda':
      return agendaClasses(slide);
    case 'key-messages':
      return [`count-${slide.messages.length}`];
    case 'ask':
      return [`count-${slide.decisions.length}`, ...given('with-messages', slide.messages.length > 0)];
    case 'points':
      return [slide.arrangement, ...pointClasses(slide)];
    case 'own':
      return pointClasses(slide);
    case 'numbers':
      return [...numberClasses(slide.numbers), ...besideTakeaway(slide)];
    case 'timeline':
      return [
        `count-${slide.events.length}`,
        ...given(
          'detailed',
          slide.events.some(({ detail }) => detail !== null),
        ),
      ];
    case 'table':
      return [`columns-${slide.columns.length}`];
    case 'chart':
    case 'map':
      return besideTakeaway(slide);
    case 'recommendations':
      return given('short', hasShortRows(slide));
    case 'section':
    case 'callout':
    case 'contrast':
    case 'sources':
    case 'close':
      return [];
  }
}

type Slide<Layout extends SlideView['layout']> = Extract<SlideView, { readonly layout: Layout }>;

function given(name: string, isThere: boolean): readonly string[] {
  return isThere ? [name] : [];
}

function lengthOf(text: RichText): number {
  return wordsOf(text).length;
}

function agendaClasses({ items, sections }: Slide<'agenda'>): readonly string[] {
  const lists = sections?.map((section) => section.items) ?? [];
  const hasLines = [items, ...lists].flat().some(({ line }) => line !== null);
  const longest = Math.max(0, largest(lists.map(({ length }) => length)));
  return [...agendaColumns(items.length, lists.length), hasLines ? 'with-lines' : `longest-${longest}`];
}

function agendaColumns(themes: number, sections: number): readonly string[] {
  if (sections > 0) return ['with-sections', `count-${sections}`];
  if (themes > 9) return ['three-columns', 'many'];
  return [themes > 6 ? 'three-columns' : 'two-columns'];
}

function pointClasses({ points, firstNumber }: Slide<'points'> | Slide<'own'>): readonly string[] {
  const hasLines = points.some(({ line }) => line !== null);
  const isShort = !hasLines && points.every(({ text }) => lengthOf(text) <= SHORT_POINT);
  return [
    `count-${points.length}`,
    ...given('lined', hasLines),
    ...given('short', isShort),
    ...given(`from-${firstNumber}`, firstNumber > 1),
  ];
}

function numberClasses(numbers: readonly NumberView[]): readonly string[] {
  const isLong = numbers.map(({ value }) => lengthOf(value) > LONG_VALUE);
  const lead = numbers.findIndex(({ leads }) => leads);
  return [
    `count-${numbers.length}`,
    ...given('long-values', isLong.includes(true)),
    ...given(`lead-${lead + 1}`, lead >= 0),
    ...given('long-lead', isLong[lead] === true),
  ];
}

// A takeaway takes a column beside the figure.
function besideTakeaway({ takeaway }: Slide<'numbers' | 'chart' | 'map' | 'image'>): readonly string[] {
  return given('with-takeaway', takeaway !== null);
}

// All recommendations are set in one size: a list that goes on is too long to be set larger.
function hasShortRows({ rows, continues }: Slide<'recommendations'>): boolean {
  if (continues.counts.length > 1) return false;
  return rows.length <= SHORT_ROWS && rows.every(({ action }) => lengthOf(action) <= SHORT_ACTION);
}
