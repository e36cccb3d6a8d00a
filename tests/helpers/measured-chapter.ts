import type { MeasuredChapter } from '../../scripts/browser/page/measured-chapter.ts';

/** The height of a page's text in px. */
export const PAGE_HEIGHT = 945;

/** A paragraph of so many lines. */
export const paragraph = (lines: number) => ({ gap: 10, lines, lineHeight: 20 });

/** A block of so many px that stays whole. */
export const whole = (lineHeight: number) => ({ gap: 26, lines: 1, lineHeight });

/** A chapter as the browser measured it: a head and a standfirst, and what a test adds to them. */
export function measuredChapter(more: Partial<MeasuredChapter> = {}): MeasuredChapter {
  return {
    id: 'theme-one',
    newPage: false,
    gap: 49,
    head: 100,
    standfirst: { gap: 0, lines: 5, lineHeight: 20 },
    points: [],
    callout: undefined,
    side: { inset: 5, gap: 23, heights: [] },
    notes: { height: 0, each: [], isBelow: false },
    stacked: [],
    figures: [],
    recommendations: [],
    ...more,
  };
}
