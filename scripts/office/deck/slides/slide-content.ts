import { headlinePlace } from '../../../design/image-slide.ts';
import type { SlideView } from '../../../views/deck/deck-view.ts';
import type { NumberView } from '../../../views/figures/figure-view.ts';
import { joinTexts } from '../../../views/shared-views.ts';
import { type RichText, wordsOf } from '../../../views/text/rich-text.ts';
import type { LayoutName, PlaceName } from '../layouts/layout-plan.ts';
import { agendaContent } from './agenda-content.ts';
import type { OfficeSlide, SlideParagraph, SlidePart } from './office-slide.ts';
import { recommendationsTable, tablePart } from './table-part.ts';
import { timelineParts } from './timeline-parts.ts';
import type { SlideChoices } from './to-office-slides.ts';

/** The layout of a slide, and what stands on it between its headline and its foot. */
export type SlideContent = Pick<OfficeSlide, 'layout' | 'parts'>;

/** A text of one paragraph in a place. */
export function text(place: PlaceName, words: RichText): SlidePart {
  return { kind: 'text', place, paragraphs: [{ text: words, level: 0 }] };
}

/** Chooses the layout of a slide and puts its content into the layout's places. */
export function slideContent(slide: SlideView, choices: SlideChoices): SlideContent {
  switch (slide.layout) {
    case 'cover':
      return {
        layout: 'cover',
        parts: [text('subtitle', slide.subtitle), ...logo(slide.logo), ...symbol(slide), text('credit', slide.where)],
      };
    case 'close':
      return { layout: 'close', parts: [text('subtitle', slide.text), ...logo(slide.logo), ...published(slide)] };
    case 'agenda':
      return agendaContent(slide);
    case 'section':
      return {
        layout: 'section',
        parts: [list(slide.items.flatMap(themeLines), slide.items[0]?.number), progress(slide)],
      };
    case 'key-messages':
      return {
        layout: 'key-messages',
        parts: [list(slide.messages.flatMap(({ text: claim, detail }) => [claim, detail]))],
      };
    case 'ask':
      return askContent(slide, choices);
    case 'points':
    case 'own':
      return pointsContent(slide);
    case 'callout':
      return { layout: 'callout', parts: slide.by === null ? [] : [text('body', slide.by)] };
    case 'numbers':
      return numbersContent(slide);
    case 'timeline':
      return { layout: 'timeline', parts: [...timelineParts(slide, choices), ...takeaway(slide)] };
    case 'table':
      return { layout: 'table', parts: [tablePart(slide), ...takeaway(slide)] };
    case 'recommendations':
      return { layout: 'table', parts: [recommendationsTable(slide)] };
    case 'contrast':
      return { layout: 'contrast', parts: [...slide.sides.map(side), ...takeaway(slide)] };
    case 'chart':
    case 'map':
    case 'image':
      return drawnContent(slide, choices);
    case 'sources':
      return { layout: 'sources', parts: [body(slide.entries.map((entry) => ({ text: entry, level: 0 })))] };
  }
}

type Slide<Layout extends SlideView['layout']> = Extract<SlideView, { readonly layout: Layout }>;

const BODIES: readonly PlaceName[] = ['body', 'body-2', 'body-3', 'body-4', 'body-5', 'body-6'];

function body(paragraphs: readonly SlideParagraph[], index = 0): SlidePart {
  return { kind: 'text', place: BODIES[index] ?? 'body', paragraphs };
}

// A numbered list in which each item may have a second line. A line that is null is left out.
function list(pairs: readonly (RichText | null)[], startAt = 1, hang?: number): SlidePart {
  const inside = hang === undefined ? {} : { hang };
  return body(linesOf(pairs).map((line) => ({ ...line, ...(line.level === 0 ? { startAt } : {}), ...inside })));
}

function linesOf(pairs: readonly (RichText | null)[]): SlideParagraph[] {
  return pairs.flatMap((text, index) => (text === null ? [] : [{ text, level: index % 2 }]));
}

function themeLines({ title, line }: Slide<'section'>['items'][number]): (RichText | null)[] {
  return [title, line];
}

function logo(drawing: Slide<'cover'>['logo']): SlidePart[] {
  return drawing === null ? [] : [{ kind: 'picture', place: 'logo', id: drawing.id, alt: drawing.alt }];
}

function published({ published: view }: Slide<'close'>): SlidePart[] {
  if (view === null) return [];
  const { code, address } = view;
  return [{ kind: 'picture', place: 'picture', id: code.id, alt: code.alt }, text('credit', address)];
}

// The symbol of an official document stands where the sources stand on other slides.
function symbol({ symbol: words }: Slide<'cover'>): SlidePart[] {
  return words === null ? [] : [text('sources', words)];
}

function takeaway({ takeaway: words }: { readonly takeaway: RichText | null }): SlidePart[] {
  return words === null ? [] : [text('takeaway', words)];
}

function progress({ progress: parts }: Slide<'section'>): SlidePart {
  const titles = parts.map(({ title, current }): RichText => {
    return current ? { ...title, pieces: [{ kind: 'strong', children: title.pieces }] } : title;
  });
  return text('progress', joinTexts(titles, '  ·  '));
}

// Without messages beside them the decisions have the whole width of a list.
function askContent({ messages, decisions }: Slide<'ask'>, { by }: SlideChoices): SlideContent {
  const lines = decisions.flatMap(({ action, owner, horizon, isDated }) => [
    action,
    joinTexts([owner, isDated ? joinTexts([by, horizon], ' ') : horizon], ' · '),
  ]);
  if (messages.length === 0) return { layout: 'key-messages', parts: [list(lines)] };
  const beside = list(lines);
  return {
    layout: 'ask',
    parts: [
      body(messages.map((text) => ({ text, level: 0 }))),
      beside.kind === 'text' ? { ...beside, place: 'body-2' } : beside,
    ],
  };
}

// The room of a point's number, in px.
const HANG = 56;

// The layouts that give each point a place of its own, by the number of points; all other points are one list.
function pointsContent(slide: Slide<'points'> | Slide<'own'>): SlideContent {
  const { points, firstNumber } = slide;
  const arranged = pointsLayout(slide);
  const layout = slide.takeaway === null ? (`${arranged}-tall` as const) : arranged;
  const isParted = arranged !== 'points-rows' && arranged !== 'points-dense';
  const isShort = points.every(({ text: claim, line }) => line === null && wordsOf(claim).length <= SHORT_POINT);
  const size = isShort ? SHORT_SIZES[arranged] : undefined;
  const pairs = points.flatMap(({ text: claim, line }) => [claim, line]);
  const parts = isParted
    ? points.map(({ text: claim, line }, index) => {
        const hang = slide.ordered ? { hang: HANG } : {};
        const number = slide.ordered ? { startAt: firstNumber + index } : {};
        const more = line === null ? [] : [{ text: line, level: 1, ...hang }];
        return body([{ text: claim, level: 0, ...number, ...hang, ...(size ? { size } : {}) }, ...more], index);
      })
    : [slide.ordered ? list(pairs, firstNumber, HANG) : body(linesOf(pairs))];
  return { layout, parts: [...parts, ...takeaway(slide)] };
}

// The most characters of a claim that is set larger where no claim has a second line, and its sizes in px.
const SHORT_POINT = 45;
const SHORT_SIZES: Partial<Record<PointsLayout, number>> = {
  'points-columns-2': 44,
  'points-columns-3': 36,
  'points-grid': 34,
};
const MOST_ROWS = 4;

type PointsLayout = 'points-columns-2' | 'points-columns-3' | 'points-grid' | 'points-rows' | 'points-dense';

function pointsLayout(slide: Slide<'points'> | Slide<'own'>): PointsLayout {
  const count = slide.points.length;
  const wanted = slide.layout === 'own' ? undefined : slide.arrangement;
  const isList = wanted === 'rows' || wanted === 'dense' || slide.firstNumber > 1;
  if (!isList && (count === 2 || count === 3) && wanted !== 'grid') return `points-columns-${count}`;
  if (!isList && count > 2 && count <= 4) return 'points-grid';
  const lines = slide.points.filter(({ line }) => line !== null).length;
  return wanted === 'dense' || (lines > 0 && count > MOST_ROWS) || count > 6 ? 'points-dense' : 'points-rows';
}

function numbersContent(slide: Slide<'numbers'>): SlideContent {
  const count = Math.min(4, Math.max(2, slide.numbers.length)) as 2 | 3 | 4;
  const isLong = slide.numbers.some(({ value }) => wordsOf(value).length > LONG_VALUE);
  return {
    layout: `numbers-${count}`,
    parts: [
      ...slide.numbers.map((number, index) => body(numberLines(number, isLong ? LONG_SIZES[count] : undefined), index)),
      ...takeaway(slide),
    ],
  };
}

// The most characters of a value in the largest numerals, and the sizes in px of longer ones by the number of columns.
const LONG_VALUE = 4;
const LONG_SIZES = { 2: 72, 3: 56, 4: 44 } as const;

function numberLines({ value, label, asOf }: NumberView, size: number | undefined): SlideParagraph[] {
  return [
    { text: value, level: 0, ...(size === undefined ? {} : { size }) },
    { text: label, level: 1 },
    ...(asOf === null ? [] : [{ text: asOf, level: 2 }]),
  ];
}

function side({ title, items }: Slide<'contrast'>['sides'][number], index: number): SlidePart {
  return body([{ text: title, level: 0 }, ...items.map((item) => ({ text: item, level: 1 }))], index);
}

function drawnContent(slide: Slide<'chart'> | Slide<'map'> | Slide<'image'>, choices: SlideChoices): SlideContent {
  const layout = drawnLayout(slide, choices);
  const credit = slide.credit === null ? [] : [text('credit', slide.credit)];
  return { layout, parts: [drawing(slide, choices), ...takeaway(slide), ...credit] };
}

function drawing(slide: Slide<'chart'> | Slide<'map'> | Slide<'image'>, { isNative }: SlideChoices): SlidePart {
  const { id, alt } = slide.drawing;
  if (slide.layout === 'chart' && slide.chart !== null && isNative(id)) {
    return { kind: 'chart', id, chart: slide.chart, alt };
  }
  return { kind: 'picture', place: 'picture', id, alt };
}

// A chart that PowerPoint can't draw is a picture, and stands where an image does.
function drawnLayout(
  slide: Slide<'chart'> | Slide<'map'> | Slide<'image'>,
  { frame, isNative }: SlideChoices,
): LayoutName {
  if (slide.layout === 'map') return 'map';
  if (slide.layout === 'chart') {
    const kind = slide.chart !== null && isNative(slide.drawing.id) ? 'chart' : 'image';
    return slide.takeaway === null ? `${kind}-wide` : kind;
  }
  if (slide.takeaway !== null) return 'image';
  // Beside an upright image the headline stands as it does beside a map.
  const isBeside = headlinePlace(slide.image.ratio, frame.width > 1000 ? '16:9' : '4:3') === 'beside';
  return isBeside ? 'map' : 'image-wide';
}
