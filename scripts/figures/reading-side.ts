import { readsFromRight } from '../views/text/reads-from-right.ts';
import type { DrawingFrame } from './drawing-frame.ts';

/** The side of a drawing from which its rows are read. */
export interface ReadingSide {
  /** The left edge, in px, of what is so far from that side (`x`) and so wide. */
  readonly leftOf: (x: number, width?: number) => number;
  /** The end of a text that stands at its place (SVG 2, `text-anchor`), where it begins there or ends there. */
  readonly anchor: Readonly<Record<'start' | 'middle' | 'end', 'start' | 'middle' | 'end'>>;
}

/** Mirrors rows and lists in a drawing of a language that is read from right to left. */
export function readingSide({ language, width }: Pick<DrawingFrame, 'language' | 'width'>): ReadingSide {
  if (!readsFromRight(language)) {
    return { leftOf: (x) => x, anchor: { start: 'start', middle: 'middle', end: 'end' } };
  }
  return { leftOf: (x, wide = 0) => width - x - wide, anchor: { start: 'end', middle: 'middle', end: 'start' } };
}
