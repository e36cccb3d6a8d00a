import type { Block, MeasuredChapter } from '../../browser/page/measured-chapter.ts';
import { addAll } from '../../diagnostics/add-all.ts';
import type { BandPlan, ChapterPlan, StandfirstBreak } from '../../views/brief/chapter-plan.ts';
import { type Band, bandsOf, type Places } from './chapter-bands.ts';
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
  rowsLast: 0.02,
  notesBelow: 0.04,
  opensLow: 0.03,
  shortEnd: 0.03,
  partedStandfirst: 0.12,
  standfirstAlone: 0.08,
};
// A reader does not see a blank foot up to this share of the page.
const UNSEEN = 0.07;
// Where the next part must begin a page, white says that one has ended. It is a fault only below a few lines: from this share
// of the page on, and so much for each further one.
const MOST_AFTER_END = 0.7;
const STUB_END = 4;
const FEW_LINES = 6;
// The room in px that is left where a chapter opens at the foot of a page: without it, a page that is printed a little
// higher than measured would lose the whole opening.
const SPARE = 4;
// From so many lines on, a standfirst may be parted so that each page has three.
const PARTED_STANDFIRST = 6;
// The height in px of text that only stands on a page so that the page does not start with recommendations.
const SHORT_END = 100;
// The room in px that is left below a row: one that would fill its page to the last fraction of a px has been printed on the next.
const HAIR = 1;
// How far, in px, the second column must end above the end of the text: one line, since printed pages may differ by it.
const CLEAR = 20;

/** Lays out a chapter from `y` px below the top of a page's text. The text of each page is `height` px high. */
export function layOutChapter(measured: MeasuredChapter, places: Places, y: number, height: number): LaidOutChapter {
  const { figuresAfter, notesBelow, isOpeningLoose = false, besideLast = false } = places;
  const standfirstBreak = breakOf(measured, isOpeningLoose);
  const standfirst = standfirstBreak === 'parted' ? measured.standfirst : inOnePiece(measured.standfirst);
  const chapter = { ...measured, standfirst, standfirstBreak };
  const flow = new PageFlow({ page: 0, y }, height);
  const tail = tailOf(chapter, notesBelow);
  const bands = bandsOf(chapter, places);
  let cost = costOfPlaces(chapter, places) + open(chapter, bands[0]?.beside[0], flow);
  const plans: BandPlan[] = [];
  const unbroken: boolean[] = [];
  for (const band of bands) {
    // What follows rows is not kept with them.
    const isBeforeTail = band.isLast && band.figures.length === 0 && band.rows.length === 0;
    const set = setBand(chapter, band, isBeforeTail ? heightOf(tail) : 0, flow);
    cost += set.cost;
    plans.push({ beside: band.beside.length, hangs: set.hangs });
    addAll(unbroken, set.unbroken);
    for (const [index, figure] of band.figures.entries()) {
      setFigure(figure, band.isLast && index === band.figures.length - 1 ? heightOf(tail) : 0, flow);
    }
  }
  cost += setTail(tail, flow, chapter.stacked.length > 0 && !besideLast) + costOfPages(flow);
  // The last block of the text may be a callout, which is always whole.
  const ofPoints = unbroken.slice(0, chapter.points.length);
  const plan = { figuresAfter, unbroken: ofPoints, bands: plans, notesBelow, standfirstBreak, besideLast };
  return { plan, y: flow.spot.y, cost };
}

/** The cost of the blank feet of the pages that were ended. */
export function costOfPages({ blanks, ends, height }: PageFlow): number {
  const ofEnds = ends.map((blank) => STUB_END * Math.max(0, blank / height - MOST_AFTER_END));
  return [...blanks.map((blank) => costOfBlank(blank / height)), ...ofEnds].reduce((sum, cost) => sum + cost, 0);
}

/** The cost of a page's blank foot, given as a share of the page's height. */
export function costOfBlank(share: number): number {
  return 8 * Math.max(0, share - UNSEEN) ** 2;
}

/** A chapter with the standfirst as it may stand. */
interface PlacedChapter extends MeasuredChapter {
  readonly standfirstBreak: StandfirstBreak;
}

function breakOf({ standfirst }: MeasuredChapter, isLoose: boolean): StandfirstBreak {
  if (!isLoose) return 'kept';
  return standfirst.lines < PARTED_STANDFIRST ? 'alone' : 'parted';
}

function costOfPlaces(
  { points, figures }: MeasuredChapter,
  { figuresAfter, notesBelow, rowsFirst = 0, besideLast = false }: Places,
): number {
  const moved = figuresAfter.reduce((sum, after) => sum + (points.length - after) / Math.max(1, points.length), 0);
  const crowded = figures.filter(
    (_, index) => index > 0 && figuresAfter[index] === figuresAfter[index - 1] && figuresAfter[index] !== points.length,
  );
  const ofFigures = moved * COST.figureMoved + crowded.length * COST.twoFigures;
  const ofRows = rowsFirst * COST.rowMoved + (besideLast ? COST.rowsLast : 0);
  return ofFigures + ofRows + (notesBelow ? COST.notesBelow : 0);
}

// The heading, the standfirst and the first lines stay on one page, or the first lines of a standfirst that may be parted.
function open(chapter: PlacedChapter, beside: number | undefined, flow: PageFlow): number {
  const { newPage, gap, head, standfirst } = chapter;
  const isKept = chapter.standfirstBreak === 'kept';
  const first = isKept ? heightOf([standfirst]) + leastText(chapter) : leastOf(standfirst);
  const least = leastBand(chapter, first, beside);
  if (flow.spot.y > 0 && newPage) flow.openPage();
  if (flow.spot.y > 0 && !flow.fits(gap, head + least + SPARE)) flow.breakPage();
  const cost = (COST.opensLow * flow.spot.y) / flow.height;
  flow.set({ gap, lines: 1, lineHeight: head });
  return cost;
}

// A grid begins where the first part of each of its columns has room: its text's `first` px, and the part `beside` them.
function leastBand({ side, stacked }: MeasuredChapter, first: number, beside: number | undefined): number {
  return stacked.length > 0 || beside === undefined ? first : Math.max(first, side.inset + beside);
}

// The least height in px of the text that stands on the page of the standfirst's end.
function leastText({ points: [first] }: MeasuredChapter): number {
  return first === undefined ? 0 : first.gap + leastOf(first);
}

// A standfirst that begins at the foot of the page with this number, and does not end there with the text's first lines.
function costOfStandfirst(chapter: MeasuredChapter, page: number, flow: PageFlow): number {
  if (flow.spot.page > page) return COST.partedStandfirst;
  return flow.fits(0, leastText(chapter)) ? 0 : COST.standfirstAlone;
}

function inOnePiece(block: Block): Block {
  return { ...block, lines: 1, lineHeight: block.lines * block.lineHeight };
}

interface SetBand {
  readonly cost: number;
  readonly hangs: boolean;
  /** For each block of the text, whether it stays in one piece. */
  readonly unbroken: readonly boolean[];
}

function setBand(chapter: PlacedChapter, band: Band, keep: number, flow: PageFlow): SetBand {
  const { isFirst, text } = band;
  const { page } = flow.spot;
  const from = isFirst ? setStandfirst(chapter, flow) : goOnAfterFigure(chapter, band, flow);
  const ofStandfirst = isFirst ? costOfStandfirst(chapter, page, flow) : 0;
  const blocks = isFirst ? text : text.map((block, index) => (index === 0 ? { ...block, gap: 0 } : block));
  const unbroken = blocks.map((block, index) => {
    const kept = index === text.length - 1 ? keep : 0;
    const isUnbroken = block.lines < LEAST_PARTED || flow.partsForNext(block, kept);
    flow.set(isUnbroken ? inOnePiece(block) : block, kept);
    return isUnbroken;
  });
  const lines = text.reduce((sum, block) => sum + block.lines, 0);
  const few = !isFirst && text.length > 0 && lines < FEW_LINES ? COST.fewLines : 0;
  const set = setBeside(chapter, band, from, flow);
  return { cost: few + ofStandfirst + set.cost, hangs: set.hangs, unbroken };
}

// Both functions give the place at which the second column starts.
function setStandfirst({ standfirst }: MeasuredChapter, flow: PageFlow): Spot {
  const from = flow.spot;
  flow.set(standfirst);
  return from;
}

// Text after a figure keeps the same distance to it as the figure to the text before.
function goOnAfterFigure(chapter: MeasuredChapter, { text: [first], beside }: Band, flow: PageFlow): Spot {
  const gap = chapter.figures[0]?.[0]?.gap ?? 0;
  if (first !== undefined && !flow.fits(gap, leastBand(chapter, leastOf(first), beside[0]))) flow.breakPage();
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
    for (const row of rows) flow.set(row, HAIR);
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
  return [...recommendations, ...(notesBelow ? [{ ...columns, lines: 1 }] : [])];
}

// The height in px of the rule above the columns of notes, with its distance.
const RULE = 12;
const COLUMNS = 3;
