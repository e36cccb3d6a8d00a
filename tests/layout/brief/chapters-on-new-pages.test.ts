import { expect, test } from 'vitest';
import type { MeasuredChapter } from '../../../scripts/browser/page/measured-chapter.ts';
import { planChapters } from '../../../scripts/layout/brief/plan-chapters.ts';
import { measuredChapter, PAGE_HEIGHT, paragraph, whole } from '../../helpers/measured-chapter.ts';

const CHAPTER = measuredChapter();
const NEXT = { ...CHAPTER, id: 'theme-two', newPage: true, points: [paragraph(6)] };

test('where each chapter must begin a page, its pages are full but for the last one, which has more than a few lines', () => {
  const placesOf = (lines: readonly number[], figure: number, recommendations: MeasuredChapter['recommendations']) => {
    const points = lines.map(paragraph);
    const chapter = { ...CHAPTER, points, figures: [[whole(figure)]], recommendations };
    const around = [{ classes: [], blocks: [] }];
    const { plans } = planChapters({ fronts: around, chapters: [chapter, NEXT], ends: around }, PAGE_HEIGHT);
    return plans.get(chapter.id)?.figuresAfter;
  };
  // Behind all text the figure would leave a third of the first page blank, and a third of the second one.
  expect(placesOf([6, 6, 6], 400, [whole(200)])).toEqual([2]);
  // Among the text it would leave three lines for the last page, which look forgotten there.
  expect(placesOf([9, 9, 3], 300, [])).toEqual([3]);
});
