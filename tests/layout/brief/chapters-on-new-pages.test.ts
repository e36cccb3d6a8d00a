import { expect, test } from 'vitest';
import type { MeasuredChapter } from '../../../scripts/browser/page/measured-chapter.ts';
import { planChapters } from '../../../scripts/layout/brief/plan-chapters.ts';

const HEIGHT = 945;
const paragraph = (lines: number) => ({ gap: 10, lines, lineHeight: 20 });
const whole = (lineHeight: number) => ({ gap: 26, lines: 1, lineHeight });
const CHAPTER: MeasuredChapter = {
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
};
const NEXT = { ...CHAPTER, id: 'theme-two', newPage: true, points: [paragraph(6)] };

test('where each chapter must begin a page, its pages are full but for the last one, which has more than a few lines', () => {
  const placesOf = (lines: readonly number[], figure: number, recommendations: MeasuredChapter['recommendations']) => {
    const points = lines.map(paragraph);
    const chapter = { ...CHAPTER, points, figures: [[whole(figure)]], recommendations };
    const around = [{ classes: [], blocks: [] }];
    const { plans } = planChapters({ fronts: around, chapters: [chapter, NEXT], ends: around }, HEIGHT);
    return plans.get(chapter.id)?.figuresAfter;
  };
  // Behind all text the figure would leave a third of the first page blank, and a third of the second one.
  expect(placesOf([6, 6, 6], 400, [whole(200)])).toEqual([2]);
  // Among the text it would leave three lines for the last page, which look forgotten there.
  expect(placesOf([9, 9, 3], 300, [])).toEqual([3]);
});
