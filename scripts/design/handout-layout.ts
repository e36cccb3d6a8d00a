import type { Paper } from './page-setup.ts';

/** The numbers of slides that a page of a handout may have. */
export const HANDOUT_COUNTS = [1, 2, 3] as const;
export type HandoutCount = (typeof HANDOUT_COUNTS)[number];

/** The number of slides on a page where nobody names another: room to write beside each, and a readable slide. */
export const USUAL_HANDOUT: HandoutCount = 3;

/** The measures of a page of a handout, in mm. */
export interface HandoutLayout {
  readonly paper: Paper;
  readonly count: HandoutCount;
  /** The margins above, below and at the sides. */
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
  /** The height of the room of one slide with its notes, and the space between two. */
  readonly row: number;
  readonly gap: number;
  /** The width of a slide, and whether its notes stand beside it or below. */
  readonly slide: number;
  readonly isBeside: boolean;
}

const SHEETS: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};
const TOP = 18;
const BOTTOM = 18;
const SIDE = 20;
const GAP = 7;
// By the number of slides on a page, the share of the width between the margins that a slide has.
const SHARES: Readonly<Record<HandoutCount, number>> = { 1: 1, 2: 0.66, 3: 0.56 };

/** Gives the measures of a handout with a number of slides on each page. */
export function handoutLayout(paper: Paper, count: HandoutCount): HandoutLayout {
  const { width, height } = SHEETS[paper];
  const room = height - TOP - BOTTOM;
  return {
    ...{ paper, count, top: TOP, bottom: BOTTOM, side: SIDE, gap: GAP },
    row: (room - GAP * (count - 1)) / count,
    slide: (width - 2 * SIDE) * SHARES[count],
    isBeside: count === 3,
  };
}
