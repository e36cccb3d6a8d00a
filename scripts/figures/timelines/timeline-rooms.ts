import type { MeasureText } from '../../design/widths/font-widths.ts';
import { linesOf } from './label-size.ts';
import type { TimelineRoom } from './plan-timeline.ts';

/** The room of a timeline, and the height of its axis above the labels in px. */
export interface TimelineSpace extends TimelineRoom {
  readonly axis: number;
}

// In px, as templates/deck/deck.css and narrow.css set the labels of a timeline.
const WIDE = {
  gap: 32,
  dot: 18,
  axis: 88,
  styles: [
    { fontSize: 30, fontWeight: 600, role: 'heading', line: 36, above: 0 },
    { fontSize: 28, fontWeight: 400, line: 38, above: 8 },
    { fontSize: 24, fontWeight: 400, line: 32, above: 12 },
  ],
} as const;
const NARROW = {
  gap: 24,
  dot: 16,
  axis: 84,
  styles: [
    { fontSize: 26, fontWeight: 600, role: 'heading', line: 32, above: 0 },
    { fontSize: 25, fontWeight: 400, line: 32, above: 6 },
    { fontSize: 24, fontWeight: 400, line: 30, above: 10 },
  ],
} as const;
// In px, from the same stylesheets: the height of a slide's content, the width and the type of its headline and of its
// takeaway, and the distances around each.
const SLIDES = {
  wide: {
    height: 504,
    headline: { width: 1000, fontSize: 44, fontWeight: 600, line: 52, around: 0 },
    takeaway: { width: 1068, fontSize: 26, fontWeight: 400, line: 36, around: 52 },
  },
  narrow: {
    height: 520,
    headline: { width: 820, fontSize: 38, fontWeight: 600, line: 46, around: 0 },
    takeaway: { width: 780, fontSize: 24, fontWeight: 400, line: 32, around: 44 },
  },
} as const;
// The least space above the axis and below the labels, together.
const AROUND = 20;

/** The words beside a timeline on its slide; `takeaway` is empty where there is none. */
export interface WordsAround {
  readonly headline: string;
  readonly takeaway: string;
  /** The height in px of the other words around it. */
  readonly words: number;
}

/** Gives the room of a timeline on a slide: what its headline and its takeaway leave of it. */
export function deckTimeline(
  width: number,
  isNarrow: boolean,
  { headline, takeaway, words }: WordsAround,
  measure: MeasureText,
): TimelineSpace {
  const room = isNarrow ? NARROW : WIDE;
  const slide = isNarrow ? SLIDES.narrow : SLIDES.wide;
  const heightOf = (words: string, type: (typeof slide)['headline' | 'takeaway']) => {
    if (words === '') return 0;
    const style = { fontSize: type.fontSize, fontWeight: type.fontWeight, role: 'heading' } as const;
    return linesOf(words, type.width, style, measure) * type.line + type.around;
  };
  const taken = heightOf(headline, slide.headline) + heightOf(takeaway, slide.takeaway) + words + AROUND;
  return { ...room, width, most: slide.height - room.axis - taken };
}

/** Gives the room of a timeline on a printed page; `small` is the size of its type in px, `note` that of its details. */
export function briefTimeline(width: number, small: number, note: number): TimelineSpace {
  const line = small * 1.38;
  return {
    width,
    gap: small * 1.2,
    dot: small * 0.75,
    axis: Math.round(small * 4),
    most: 8 * line,
    styles: [
      { fontSize: small * 1.1, fontWeight: 600, role: 'heading', line: small * 1.43, above: 0 },
      { fontSize: small, fontWeight: 400, line, above: small * 0.2 },
      { fontSize: Math.max(note, small * 0.92), fontWeight: 400, line: small * 1.3, above: small * 0.25 },
    ],
  };
}
