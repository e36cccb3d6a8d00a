import { SLIDE_SIZES } from '../../../design/stylesheet.ts';
import type { DeckView } from '../../../views/deck/deck-view.ts';
import type { Box, LevelStyle, Ornament, PlaceholderPlan } from './layout-plan.ts';

/** The measures of all slides of one shape, in px. */
export interface SlideFrame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** The width between the margins. */
  readonly inner: number;
  readonly headlineSize: number;
  /** Where the content begins below a headline of two lines. */
  readonly top: number;
  /** Where it ends: over the takeaway, and without one over the sources. */
  readonly overTakeaway: number;
  readonly bottom: number;
}

const MARGINS = { '16:9': 72, '4:3': 64 } as const;
const HEADLINES = { '16:9': 40, '4:3': 34 } as const;

/** Gives the measures of the slides of a shape. */
export function slideFrame(ratio: DeckView['ratio']): SlideFrame {
  const { width, height } = SLIDE_SIZES[ratio];
  const margin = MARGINS[ratio];
  return {
    width,
    height,
    margin,
    inner: width - 2 * margin,
    headlineSize: HEADLINES[ratio],
    top: 220,
    overTakeaway: 508,
    bottom: 606,
  };
}

/** The box of the content, below the headline; it ends over the takeaway where there is one. */
export function contentBox(frame: SlideFrame, { hasTakeaway = false, top = frame.top } = {}): Box {
  const end = hasTakeaway ? frame.overTakeaway : frame.bottom;
  return { x: frame.margin, y: top, width: frame.inner, height: end - top };
}

/** Splits a box into columns of the same width with a gap in px between them. */
export function columnsOf(box: Box, count: number, gap: number): Box[] {
  const width = (box.width - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({ ...box, x: box.x + index * (width + gap), width }));
}

/** Splits a box into rows of the same height with a gap in px between them. */
export function rowsOf(box: Box, count: number, gap: number): Box[] {
  const height = (box.height - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({ ...box, y: box.y + index * (height + gap), height }));
}

/** The placeholders of every slide inside the deck: the small line and the headline above its content. */
export function heads(frame: SlideFrame): PlaceholderPlan[] {
  const box = { x: frame.margin, y: 90, width: frame.inner, height: 112 };
  const { headlineSize: size } = frame;
  return [
    { place: 'title', box, levels: [{ family: 'heading', size, colour: 'ink', bold: true, leading: 95 }] },
    eyebrow(frame, 'teal', 52),
  ];
}

/** The small line of capitals above a headline, at a height in px. */
export function eyebrow({ margin, inner }: SlideFrame, colour: LevelStyle['colour'], y: number): PlaceholderPlan {
  return {
    place: 'eyebrow',
    box: { x: margin + 60, y, width: inner - 60, height: 28 },
    levels: [{ family: 'text', size: 18, colour, bold: true, capitals: true }],
    anchor: 'middle',
  };
}

/** The short gold rule before the small line, which stands at a height in px. */
export function eyebrowRule({ margin }: SlideFrame, y: number): Ornament {
  return { box: { x: margin, y: y + 12, width: 44, height: 3 }, colour: 'gold' };
}

/** The placeholders at the foot of a slide: its sources, and the deck's title, date and slide number. */
export function feet({ margin, inner, width }: SlideFrame, colour: 'mute' | 'soft' = 'mute'): PlaceholderPlan[] {
  const small: LevelStyle = { family: 'text', size: 18, colour, leading: 95 };
  const foot = { y: 676, height: 24 };
  const numberWidth = 64;
  const dateWidth = Math.round(inner * 0.28);
  return [
    {
      place: 'sources',
      // Three lines, the last where two have theirs.
      box: { x: margin, y: 606, width: inner, height: 60 },
      levels: [{ ...small, leading: 90 }],
      anchor: 'bottom',
    },
    {
      place: 'footer',
      box: { x: margin, ...foot, width: inner - dateWidth - numberWidth - 24 },
      levels: [small],
      anchor: 'middle',
    },
    {
      place: 'date',
      box: { x: width - margin - numberWidth - dateWidth, ...foot, width: dateWidth },
      levels: [{ ...small, align: 'end' }],
      anchor: 'middle',
    },
    {
      place: 'number',
      box: { x: width - margin - numberWidth, ...foot, width: numberWidth },
      levels: [{ ...small, align: 'end' }],
      anchor: 'middle',
    },
  ];
}

/** The band with what follows from a slide, over its sources. */
export function takeawayBand({ margin, inner }: SlideFrame): { plan: PlaceholderPlan; bar: Ornament } {
  const box = { x: margin, y: 524, width: inner, height: 82 };
  return {
    plan: {
      place: 'takeaway',
      box,
      levels: [{ family: 'heading', size: 25, colour: 'ink' }],
      anchor: 'middle',
      fill: 'wash',
      inset: { x: 32, y: 8 },
    },
    bar: { box: { ...box, width: 4 }, colour: 'gold' },
  };
}
