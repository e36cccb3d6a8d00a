import type { MeasuredBrief, MeasuredChapter } from '../../browser/page/measured-chapter.ts';
import { bandEnds, type ChapterPlan } from '../../views/brief/chapter-plan.ts';
import type { PageClass } from '../../views/brief/page-class.ts';
import type { Places } from './chapter-bands.ts';
import type { KnownPages } from './known-pages.ts';
import { type LaidOutChapter, layOutChapter } from './lay-out-chapter.ts';
import { endsOf, setEnd, setFront } from './set-loose.ts';

/** One way to lay out the chapters so far: the px from the top of its last page to its end, its cost, and its plans. */
interface Way {
  readonly y: number;
  readonly cost: number;
  readonly plans: readonly (readonly [string, ChapterPlan])[];
  /** How the parts before the chapters are set. */
  readonly front: readonly PageClass[];
}

// Ways that end within this many px of each other continue alike.
const SAME_Y = 4;
const MOST_WAYS = 80;
// The number of places tried for a chapter with many points and figures; those that move figures least come first.
const MOST_PLACES = 120;

/** The plans of the chapters by their ids, and how the parts before and after them are set. */
export type PlannedBrief = Pick<KnownPages, 'plans' | 'pageClasses'>;

/**
 * Plans where the figures and notes of all chapters stand so that pages are full: of the ways to lay out the chapters
 * one after the other, it takes the one that looks best as a whole. `height` is the height in px of a page's text.
 * What stands before and after the chapters is set in the way that goes best with them.
 */
export function planChapters({ fronts, chapters, ends }: MeasuredBrief, height: number): PlannedBrief {
  const starts = fronts.map((front) => setFront(front, height));
  let ways = bestWays(starts.map(({ classes, y, cost }) => ({ y, cost, plans: [], front: classes })));
  for (const chapter of chapters) ways = goOn(ways, chapter, height);
  const settings = endsOf(ends, height);
  const ended = ways.flatMap((way) => {
    const each = settings.map((end) => setEnd(end, way.y, height));
    return each.map((end) => ({ way, end, cost: way.cost + end.cost }));
  });
  const [best] = ended.sort((a, b) => a.cost - b.cost);
  return { plans: new Map(best?.way.plans), pageClasses: [...(best?.way.front ?? []), ...(best?.end.classes ?? [])] };
}

function goOn(ways: readonly Way[], chapter: MeasuredChapter, height: number): Way[] {
  const found: Way[] = [];
  const all = figurePlaces(chapter.figures.length, chapter.points.length)
    .slice(0, MOST_PLACES)
    .flatMap((figuresAfter) => rowsOf(chapter, figuresAfter).map((rows) => ({ figuresAfter, ...rows })))
    .flatMap((places) => {
      const loose = { ...places, isOpeningLoose: true };
      return chapter.newPage ? [places] : [places, loose];
    });
  for (const way of ways) {
    for (const { plan, y, cost } of all.flatMap((places) => layOutBoth(chapter, places, way.y, height))) {
      found.push({ ...way, y, cost: way.cost + cost, plans: [...way.plans, [chapter.id, plan] as const] });
    }
  }
  return bestWays(found);
}

// Of the ways that end alike, the one that looks best.
function bestWays(ways: readonly Way[]): Way[] {
  const best = new Map<number, Way>();
  for (const way of ways) {
    const key = Math.round(way.y / SAME_Y);
    if (way.cost < (best.get(key)?.cost ?? Number.POSITIVE_INFINITY)) best.set(key, way);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST_WAYS);
}

// How many rows below the text may follow the chapter's first band already, where they fill the foot of its page: not the
// last one, in which the chapter's notes are. All others may also follow a figure that ends the chapter.
function rowsOf(
  { stacked, points, side }: MeasuredChapter,
  figuresAfter: readonly number[],
): Pick<Places, 'rowsFirst' | 'besideLast'>[] {
  const hasBands = bandEnds(figuresAfter, points.length).length > 1;
  const first = Array.from({ length: hasBands ? Math.max(1, stacked.length) : 1 }, (_, rowsFirst) => ({ rowsFirst }));
  const endsWithFigure = figuresAfter.some((after) => after === points.length);
  const isMovable = endsWithFigure && stacked.length > 0 && side.heights.length > 0;
  return isMovable ? [...first, { rowsFirst: 0, besideLast: true }] : first;
}

// Notes close their chapter: they stand beside its last text where there is room, but never before a figure.
function layOutBoth(
  chapter: MeasuredChapter,
  places: Omit<Places, 'notesBelow'>,
  y: number,
  height: number,
): LaidOutChapter[] {
  const below = () => layOutChapter(chapter, { ...places, notesBelow: true }, y, height);
  const endsWithFigure = places.figuresAfter.some((after) => after === chapter.points.length);
  if ((chapter.notes.isBelow || endsWithFigure) && chapter.notes.each.length > 0) return [below()];
  const beside = layOutChapter(chapter, { ...places, notesBelow: false }, y, height);
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
