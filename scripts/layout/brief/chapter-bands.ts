import type { Block, MeasuredChapter } from '../../browser/page/measured-chapter.ts';
import { bandEnds, type ChapterPlan } from '../../views/brief/chapter-plan.ts';
import { heightOf } from './page-flow.ts';

/** The places of a chapter's figures and notes, and whether its text must begin on the page of its heading. */
export interface Places extends Pick<ChapterPlan, 'figuresAfter' | 'notesBelow' | 'besideLast'> {
  readonly isOpeningLoose?: boolean | undefined;
  /** Of the rows that stand below the text, the number that follow its first band already; none where left out. */
  readonly rowsFirst?: number | undefined;
}

/** A band of text between figures, with the heights in px of the parts beside it. */
export interface Band {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Empty in a band that follows the chapter's last figure with rows alone. */
  readonly text: readonly Block[];
  readonly beside: readonly number[];
  /** The rows below the band, where the second column stands below the text. */
  readonly rows: readonly Block[];
  readonly figures: readonly (readonly Block[])[];
}

/**
 * The bands of a chapter with its figures at their places. Beside each band stand the parts that its height has room for;
 * the last band takes all that are left.
 */
export function bandsOf(chapter: MeasuredChapter, places: Places): Band[] {
  const { figuresAfter, notesBelow, rowsFirst = 0, besideLast } = places;
  const { points, callout, side, notes } = chapter;
  const stacked = stackedOf(chapter, notesBelow);
  let left = notesBelow || notes.each.length === 0 ? side.heights : [...side.heights, notes.height];
  const ends = bandEnds(figuresAfter, points.length, besideLast);
  const lastOfText = ends.indexOf(points.length);
  const close = callout === undefined ? [] : [callout];
  return ends.map((end, index) => {
    const isFirst = index === 0;
    const isLast = index === ends.length - 1;
    const own = points.slice(isFirst ? 0 : ends[index - 1], end);
    const text = index === lastOfText ? [...own, ...close] : own;
    const room = (isFirst ? heightOf([chapter.standfirst]) : 0) + heightOf(text);
    const rows = rowsOf(stacked, { isFirst, isLast, isTextless: index > lastOfText, rowsFirst });
    const count = isLast ? left.length : countBeside(chapter, left, rows, room);
    const beside = left.slice(0, count);
    left = left.slice(count);
    return {
      isFirst,
      isLast,
      text,
      beside,
      rows: beside.length > 0 ? rows : [],
      figures: index > lastOfText ? [] : chapter.figures.filter((_, at) => figuresAfter[at] === end),
    };
  });
}

// The number of parts for a band before the last: those of its rows, or as many as fit beside its text.
function countBeside(
  chapter: MeasuredChapter,
  left: readonly number[],
  rows: MeasuredChapter['stacked'],
  room: number,
): number {
  if (chapter.stacked.length > 0) return rows.reduce((sum, { parts }) => sum + parts, 0);
  let count = 0;
  while (count < left.length && sideHeight(chapter, left.slice(0, count + 1)) <= room) count += 1;
  return count;
}

// The last row has the notes, as the chapter was measured: it is not there where they stand below.
function stackedOf({ stacked, notes }: MeasuredChapter, notesBelow: boolean): MeasuredChapter['stacked'] {
  return notesBelow && !notes.isBelow && notes.each.length > 0 ? stacked.slice(0, -1) : stacked;
}

/** Where a band stands: its rows are the first ones, the last ones, or none. */
interface BandPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isTextless: boolean;
  readonly rowsFirst: number;
}

// The first rows follow the first band, all others the last one. After a break they keep the distance of the first; below a
// figure they have that of the figure, which is the larger one.
function rowsOf(
  stacked: MeasuredChapter['stacked'],
  { isFirst, isLast, isTextless, rowsFirst }: BandPlace,
): MeasuredChapter['stacked'] {
  if (isFirst && isLast) return stacked;
  if (isFirst) return stacked.slice(0, rowsFirst);
  if (!isLast) return [];
  const gap = isTextless ? 0 : (stacked[0]?.gap ?? 0);
  return stacked.slice(rowsFirst).map((row, index) => (index === 0 ? { ...row, gap } : row));
}

function sideHeight({ side }: MeasuredChapter, heights: readonly number[]): number {
  return side.inset + heights.reduce((sum, height, index) => sum + height + (index === 0 ? 0 : side.gap), 0);
}
