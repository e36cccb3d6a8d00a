import { describe, expect, test } from 'vitest';
import type { MeasuredChapter } from '../../../scripts/browser/page/measured-chapter.ts';
import { layOutChapter } from '../../../scripts/layout/brief/lay-out-chapter.ts';
import { planChapters } from '../../../scripts/layout/brief/plan-chapters.ts';
import { measuredChapter, PAGE_HEIGHT, paragraph, whole } from '../../helpers/measured-chapter.ts';

const row = (lineHeight: number, parts: number) => ({ ...whole(lineHeight), parts });

/** A chapter of an edition of one column: its rows are facts, the takeaway and, as it is measured, the notes. */
const CHAPTER = measuredChapter({
  newPage: true,
  gap: 0,
  points: [paragraph(19)],
  side: { inset: 5, gap: 23, heights: [400, 400, 60] },
  notes: { height: 60, each: [12, 12, 12, 12], isBelow: false },
  stacked: [row(400, 2), row(60, 1), row(60, 1)],
});

describe('the rows below the text of an edition of one column', () => {
  const layOut = (figure: number, besideLast: boolean, more: Partial<MeasuredChapter> = {}) => {
    const places = { figuresAfter: [1], notesBelow: true, besideLast };
    return layOutChapter({ ...CHAPTER, figures: [[whole(figure)]], ...more }, places, 0, PAGE_HEIGHT);
  };

  test('follow a figure that ends the chapter where that fills its page, and else stand before it', () => {
    expect(layOut(310, true).cost).toBeLessThan(layOut(310, false).cost);
    const chapters = [{ ...CHAPTER, figures: [[whole(310)]] }];
    const around = { fronts: [{ classes: [], blocks: [] }], ends: [{ classes: [], blocks: [] }] };
    expect(planChapters({ ...around, chapters }, PAGE_HEIGHT).plans.get(CHAPTER.id)).toMatchObject({
      figuresAfter: [1],
      bands: [
        { beside: 0, hangs: false },
        { beside: 3, hangs: false },
      ],
    });
    const low = { stacked: [row(80, 2), row(60, 1), row(60, 1)], points: [paragraph(5)] };
    const at = (besideLast: boolean) =>
      layOutChapter(
        { ...CHAPTER, ...low, figures: [[whole(60)]] },
        { figuresAfter: [1], notesBelow: true, besideLast },
        0,
        PAGE_HEIGHT,
      ).cost;
    expect(at(false)).toBeLessThan(at(true));
  });

  test('have none for notes that stand below: it was there when they were measured', () => {
    const rows = CHAPTER.stacked.slice(0, 2);
    const without = layOut(40, false, { stacked: rows, notes: { ...CHAPTER.notes, isBelow: true } });
    expect(layOut(40, false).y).toBe(without.y);
  });

  test('begin the next page where they would fill this one to a fraction of a px', () => {
    const chapter = { ...CHAPTER, notes: { height: 0, each: [], isBelow: false }, stacked: [row(400, 2)] };
    const endOf = (left: number) => {
      const points = [{ gap: 10, lines: 1, lineHeight: PAGE_HEIGHT - (100 + 100 + 10) - 426 - left }];
      return layOutChapter({ ...chapter, points }, { figuresAfter: [], notesBelow: false }, 0, PAGE_HEIGHT).y;
    };
    expect(endOf(2)).toBe(PAGE_HEIGHT - 2);
    expect(endOf(0)).toBe(400);
  });
});
