import type { LooseBlock, MeasuredBrief, MeasuredChapter } from '../../browser/page/measured-chapter.ts';
import { bandEnds, type ChapterPlan } from '../../views/brief/chapter-plan.ts';
import type { KnownPages } from './known-pages.ts';
import { costOfBlank, type LaidOutChapter, layOutChapter, type Places } from './lay-out-chapter.ts';
import { heightOf, leastOf, PageFlow } from './page-flow.ts';

/** One way to lay out the chapters so far: the px from the top of its last page to its end, its cost, and its plans. */
interface Way {
  readonly y: number;
  readonly cost: number;
  readonly plans: readonly (readonly [string, ChapterPlan])[];
}

// Ways that end within this many px of each other continue alike.
const SAME_Y = 4;
const MOST_WAYS = 80;
// The number of places tried for a chapter with many points and figures; those that move figures least come first.
const MOST_PLACES = 120;
// As shares of a page: the last page may end early, but costs more where it holds only a few lines.
const LEAST_END = 0.5;
const EMPTY_END = 4;
const CLOSE_END = 0.05;

/** The plans of the chapters by their ids, and whether what follows them is set closer. */
export type PlannedBrief = Pick<KnownPages, 'plans' | 'isEndClose'>;

/**
 * Plans where the figures and notes of all chapters stand so that pages are full: of the ways to lay out the chapters
 * one after the other, it takes the one that looks best as a whole. `height` is the height in px of a page's text.
 * Gives the plans by the ids of the chapters, and whether what follows the chapters is set closer.
 */
export function planChapters({ start, chapters, rest, closeRest }: MeasuredBrief, height: number): PlannedBrief {
  let ways: readonly Way[] = [{ y: start % height, cost: 0, plans: [] }];
  for (const chapter of chapters) ways = goOn(ways, chapter, height);
  const ended = ways.flatMap((way) => [
    { ...way, isEndClose: false, cost: way.cost + costOfRest(rest, way.y, height) },
    { ...way, isEndClose: true, cost: way.cost + costOfRest(closeRest, way.y, height) + CLOSE_END },
  ]);
  const [best] = ended.sort((a, b) => a.cost - b.cost);
  return { plans: new Map(best?.plans), isEndClose: best?.isEndClose ?? false };
}

function goOn(ways: readonly Way[], chapter: MeasuredChapter, height: number): Way[] {
  const next = new Map<number, Way>();
  const all = figurePlaces(chapter.figures.length, chapter.points.length)
    .slice(0, MOST_PLACES)
    .flatMap((figuresAfter) => rowsFirstOf(chapter, figuresAfter).map((rowsFirst) => ({ figuresAfter, rowsFirst })));
  for (const way of ways) {
    for (const { plan, y, cost } of all.flatMap((places) => layOutBoth(chapter, places, way.y, height))) {
      const found = {
        y,
        cost: way.cost + cost,
        plans: [...way.plans, [chapter.id, plan] as const],
      };
      const key = Math.round(y / SAME_Y);
      if (found.cost < (next.get(key)?.cost ?? Number.POSITIVE_INFINITY)) next.set(key, found);
    }
  }
  return [...next.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST_WAYS);
}

// How many rows below the text may follow the chapter's first band already, where they fill the foot of its page: not the
// last one, in which the chapter's notes are.
function rowsFirstOf({ stacked, points }: MeasuredChapter, figuresAfter: readonly number[]): number[] {
  const hasBands = bandEnds(figuresAfter, points.length).length > 1;
  return Array.from({ length: hasBands ? Math.max(1, stacked.length) : 1 }, (_, rows) => rows);
}

// Notes close their chapter: they stand beside its last text where there is room, but never before a figure.
function layOutBoth(
  chapter: MeasuredChapter,
  { figuresAfter, rowsFirst }: Pick<Places, 'figuresAfter' | 'rowsFirst'>,
  y: number,
  height: number,
): LaidOutChapter[] {
  const below = () => layOutChapter(chapter, { figuresAfter, rowsFirst, notesBelow: true }, y, height);
  const endsWithFigure = figuresAfter.some((after) => after === chapter.points.length);
  if ((chapter.notes.isBelow || endsWithFigure) && chapter.notes.each.length > 0) return [below()];
  const beside = layOutChapter(chapter, { figuresAfter, rowsFirst, notesBelow: false }, y, height);
  const isRoom =
    chapter.stacked.length > 0 || chapter.notes.each.length === 0 || beside.plan.bands.every(({ hangs }) => hangs);
  return isRoom ? [beside] : [beside, below()];
}

// All ways to place figures after points in their order, those nearest to the end first; no figure stands before the
// first point.
function figurePlaces(figures: number, points: number): number[][] {
  if (figures === 0) return [[]];
  const least = Math.min(1, points);
  return figurePlaces(figures - 1, points).flatMap((before) => {
    const from = before.at(-1) ?? least;
    return Array.from({ length: points - from + 1 }, (_, index) => [...before, points - index]);
  });
}

// The parts after the chapters can't be moved, but they start higher or lower.
function costOfRest(rest: readonly LooseBlock[], y: number, height: number): number {
  const flow = new PageFlow({ page: 0, y }, height);
  for (const [index, block] of rest.entries()) {
    const kept = rest.slice(index).findIndex(({ keepsNext }) => !keepsNext);
    if (block.newPage && flow.spot.y > 0) flow.breakPage();
    flow.set(block, keptHeight(rest.slice(index + 1, index + 1 + Math.max(0, kept))));
  }
  const blank = flow.blanks.reduce((sum, each) => sum + costOfBlank(each / height), 0);
  return blank + EMPTY_END * Math.max(0, LEAST_END - flow.spot.y / height);
}

// Of the last block that is kept, only the first lines must stand on the page.
function keptHeight(blocks: readonly LooseBlock[]): number {
  const last = blocks.at(-1);
  return last === undefined ? 0 : heightOf(blocks.slice(0, -1)) + last.gap + leastOf(last);
}
