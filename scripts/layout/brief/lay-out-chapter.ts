import type { Block, MeasuredChapter } from '../../browser/page/measured-chapter.ts';
import { addAll } from '../../diagnostics/add-all.ts';
import { type BandPlan, bandEnds, type ChapterPlan } from '../../views/brief/chapter-plan.ts';
import { columnHeight } from './column-height.ts';
import { heightOf, isAfter, LEAST_PARTED, leastOf, PageFlow, type Spot } from './page-flow.ts';

/**
 * A chapter with its plan, the px from the top of its last page to its end, and a cost: how bad its pages look, where 0
 * is full pages with all parts in place.
 */
export interface LaidOutChapter {
  readonly plan: ChapterPlan;
  readonly y: number;
  readonly cost: number;
}

/** The places of a chapter's figures and notes. */
export interface Places extends Pick<ChapterPlan, 'figuresAfter' | 'notesBelow'> {
  /** Of the rows that stand below the text, the number that follow its first band already; none where left out. */
  readonly rowsFirst?: number | undefined;
}

// A reader first sees a half-empty page, and next a part that is separated from its chapter.
const COST = {
  parted: 1,
  // Below a column of facts and notes, no text can follow the part to its page.
  partedBelow: 0.1,
  besideNothing: 0.5,
  besideNextPage: 0.4,
  fewLines: 0.04,
  twoFigures: 0.02,
  figureMoved: 0.01,
  rowMoved: 0.01,
  notesBelow: 0.04,
  opensLow: 0.03,
  shortEnd: 0.03,
};
// A reader does not see a blank foot up to this share of the page.
const UNSEEN = 0.07;
const FEW_LINES = 6;
// The height in px of text that only stands on a page so that the page does not start with recommendations.
const SHORT_END = 100;
// How far, in px, the second column must end above the end of the text: one line, since printed pages may differ by it.
const CLEAR = 20;

/** Lays out a chapter from `y` px below the top of a page's text. The text of each page is `height` px high. */
export function layOutChapter(chapter: MeasuredChapter, places: Places, y: number, height: number): LaidOutChapter {
  const { figuresAfter, notesBelow } = places;
  const flow = new PageFlow({ page: 0, y }, height);
  let cost = costOfPlaces(chapter, places) + open(chapter, flow);
  const tail = tailOf(chapter, notesBelow);
  const bands = bandsOf(chapter, places);
  const plans: BandPlan[] = [];
  const unbroken: boolean[] = [];
  for (const band of bands) {
    const set = setBand(chapter, band, band.isLast && band.figures.length === 0 ? heightOf(tail) : 0, flow);
    cost += set.cost;
    plans.push({ beside: band.beside.length, hangs: set.hangs });
    addAll(unbroken, set.unbroken);
    for (const [index, figure] of band.figures.entries()) {
      setFigure(figure, band.isLast && index === band.figures.length - 1 ? heightOf(tail) : 0, flow);
    }
  }
  cost +=
    setTail(tail, flow, chapter.stacked.length > 0) +
    flow.blanks.reduce((sum, blank) => sum + costOfBlank(blank / height), 0);
  // The last block of the text may be a callout, which is always whole.
  const ofPoints = unbroken.slice(0, chapter.points.length);
  return { plan: { figuresAfter, unbroken: ofPoints, bands: plans, notesBelow }, y: flow.spot.y, cost };
}

/** The cost of a page's blank foot, given as a share of the page's height. */
export function costOfBlank(share: number): number {
  return 8 * Math.max(0, share - UNSEEN) ** 2;
}

/** A band of text between figures, with the heights in px of the parts beside it. */
interface Band {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly text: readonly Block[];
  readonly beside: readonly number[];
  /** The rows below the band, where the second column stands below the text. */
  readonly rows: readonly Block[];
  readonly figures: readonly (readonly Block[])[];
}

// Beside each band stand the parts that its height has room for; the last band takes all that are left.
function bandsOf(chapter: MeasuredChapter, { figuresAfter, notesBelow, rowsFirst = 0 }: Places): Band[] {
  const { points, callout, side, notes, stacked } = chapter;
  let left = notesBelow || notes.each.length === 0 ? side.heights : [...side.heights, notes.height];
  const ends = bandEnds(figuresAfter, points.length);
  return ends.map((end, index) => {
    const isFirst = index === 0;
    const isLast = index === ends.length - 1;
    const own = points.slice(isFirst ? 0 : ends[index - 1], end);
    const text = isLast && callout !== undefined ? [...own, callout] : own;
    const room = (isFirst ? chapter.standfirst : 0) + heightOf(text);
    const rows = rowsOf(stacked, { isFirst, isLast, rowsFirst });
    const count = isLast ? left.length : countBeside(chapter, left, rows, room);
    const beside = left.slice(0, count);
    left = left.slice(count);
    return {
      isFirst,
      isLast,
      text,
      beside,
      rows: beside.length > 0 ? rows : [],
      figures: chapter.figures.filter((_, at) => figuresAfter[at] === end),
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

// The first rows follow the first band, all others the last one. After a break they keep the distance of the first.
function rowsOf(
  stacked: MeasuredChapter['stacked'],
  { isFirst, isLast, rowsFirst }: { readonly isFirst: boolean; readonly isLast: boolean; readonly rowsFirst: number },
): MeasuredChapter['stacked'] {
  if (isFirst && isLast) return stacked;
  if (isFirst) return stacked.slice(0, rowsFirst);
  if (!isLast) return [];
  const gap = stacked[0]?.gap ?? 0;
  return stacked.slice(rowsFirst).map((row, index) => (index === 0 ? { ...row, gap } : row));
}

function costOfPlaces(
  { points, figures }: MeasuredChapter,
  { figuresAfter, notesBelow, rowsFirst = 0 }: Places,
): number {
  const moved = figuresAfter.reduce((sum, after) => sum + (points.length - after) / Math.max(1, points.length), 0);
  const crowded = figures.filter(
    (_, index) => index > 0 && figuresAfter[index] === figuresAfter[index - 1] && figuresAfter[index] !== points.length,
  );
  const ofFigures = moved * COST.figureMoved + crowded.length * COST.twoFigures;
  return ofFigures + rowsFirst * COST.rowMoved + (notesBelow ? COST.notesBelow : 0);
}

// The heading, the standfirst and the first lines stay on one page.
function open({ newPage, gap, head, standfirst, points }: MeasuredChapter, flow: PageFlow): number {
  const [first] = points;
  const least = first === undefined ? 0 : first.gap + leastOf(first);
  if (flow.spot.y > 0 && (newPage || !flow.fits(gap, head + standfirst + least))) flow.breakPage();
  const cost = (COST.opensLow * flow.spot.y) / flow.height;
  flow.set({ gap, lines: 1, lineHeight: head });
  return cost;
}

interface SetBand {
  readonly cost: number;
  readonly hangs: boolean;
  /** For each block of the text, whether it stays in one piece. */
  readonly unbroken: readonly boolean[];
}

function setBand(chapter: MeasuredChapter, band: Band, keep: number, flow: PageFlow): SetBand {
  const { isFirst, text } = band;
  const from = isFirst ? setStandfirst(chapter, flow) : goOnAfterFigure(chapter, text, flow);
  const blocks = isFirst ? text : text.map((block, index) => (index === 0 ? { ...block, gap: 0 } : block));
  const unbroken = blocks.map((block, index) => {
    const kept = index === text.length - 1 ? keep : 0;
    const isUnbroken = block.lines < LEAST_PARTED || flow.partsForNext(block, kept);
    flow.set(isUnbroken ? { ...block, lines: 1, lineHeight: block.lines * block.lineHeight } : block, kept);
    return isUnbroken;
  });
  const lines = text.reduce((sum, block) => sum + block.lines, 0);
  const few = !isFirst && lines < FEW_LINES ? COST.fewLines : 0;
  const set = setBeside(chapter, band, from, flow);
  return { cost: few + set.cost, hangs: set.hangs, unbroken };
}

// Both functions give the place at which the second column starts.
function setStandfirst({ standfirst }: MeasuredChapter, flow: PageFlow): Spot {
  const from = flow.spot;
  flow.set({ gap: 0, lines: 1, lineHeight: standfirst });
  return from;
}

// Text after a figure keeps the same distance to it as the figure to the text before.
function goOnAfterFigure({ figures }: MeasuredChapter, [first]: readonly Block[], flow: PageFlow): Spot {
  const gap = figures[0]?.[0]?.gap ?? 0;
  if (first !== undefined && !flow.fits(gap, leastOf(first))) flow.breakPage();
  flow.set({ gap, lines: 1, lineHeight: 0 });
  return flow.spot;
}

// The second column breaks over pages by itself, beside the text.
function setBeside(
  { side, stacked }: MeasuredChapter,
  { beside, rows }: Band,
  from: Spot,
  flow: PageFlow,
): { cost: number; hangs: boolean } {
  if (stacked.length > 0) {
    for (const row of rows) flow.set(row);
    return { cost: 0, hangs: false };
  }
  const text = flow.spot;
  const column = new PageFlow(from, flow.height);
  for (const [index, lineHeight] of beside.entries()) {
    column.set({ gap: index === 0 ? side.inset : side.gap, lines: 1, lineHeight });
  }
  const end = column.spot;
  if (!isAfter({ page: end.page, y: end.y + CLEAR }, text)) return { cost: 0, hangs: true };
  flow.moveTo(end);
  const over = Math.max(0, end.y - text.y) / flow.height;
  return { cost: end.page > text.page ? COST.besideNextPage : COST.besideNothing * over, hangs: false };
}

function setFigure(blocks: readonly Block[], keep: number, flow: PageFlow): void {
  for (const [index, block] of blocks.entries()) flow.set(block, index === blocks.length - 1 ? keep : 0);
}

function setTail(tail: readonly Block[], flow: PageFlow, isStacked: boolean): number {
  const { page, y } = flow.spot;
  const short = tail.length > 0 && page > 0 && y < SHORT_END ? COST.shortEnd : 0;
  for (const block of tail) flow.set(block);
  if (flow.spot.page === page) return short;
  return isStacked ? COST.partedBelow : COST.parted;
}

// The last parts of a chapter: its recommendations, and its notes where they stand below the text.
function tailOf({ recommendations, notes, side, stacked }: MeasuredChapter, notesBelow: boolean): Block[] {
  const [row] = stacked;
  // In an edition of one column the notes have the same columns in both places.
  const columns =
    row === undefined
      ? { gap: side.gap, lineHeight: RULE + columnHeight(notes.each, COLUMNS) }
      : { gap: row.gap, lineHeight: RULE + notes.height };
  return [
    ...(recommendations === undefined ? [] : [recommendations]),
    ...(notesBelow ? [{ ...columns, lines: 1 }] : []),
  ];
}

// The height in px of the rule above the columns of notes, with its distance.
const RULE = 12;
const COLUMNS = 3;

function sideHeight({ side }: MeasuredChapter, heights: readonly number[]): number {
  return side.inset + heights.reduce((sum, height, index) => sum + height + (index === 0 ? 0 : side.gap), 0);
}
