import type { LooseBlock, Setting } from '../../browser/page/measured-chapter.ts';
import type { PageClass } from '../../views/brief/page-class.ts';
import { columnHeight } from './column-height.ts';
import { costOfBlank, costOfPages } from './lay-out-chapter.ts';
import { heightOf, leastOf, PageFlow } from './page-flow.ts';

/** What a way to set the parts outside the chapters costs by itself, beside the looks of its pages. */
const COST: Readonly<Record<PageClass, number>> = {
  'close-front': 0.05,
  'contents-follow': 0.1,
  'close-end': 0.05,
  'parted-table': 0.3,
  'parted-about': 0.1,
  'new-back': 0.02,
};
// A list that only just begins on a page: as a share of the page, and what it costs.
const STUB = 0.25;
const STUB_COST = 0.25;
// A part up to this share of the page is short, and stays whole.
const SHORT = 0.6;
// A list of contents that goes on on a second page.
const PARTED_CONTENTS = 0.6;
// As shares of a page: the last page may end early, but costs more where it holds only a few lines.
const LEAST_END = 0.5;
const EMPTY_END = 5;

/** Parts outside the chapters as they were set: the px from the top of their last page to their end, and their cost. */
export interface LooseEnd {
  readonly classes: readonly PageClass[];
  readonly y: number;
  readonly cost: number;
}

/** Sets what stands before the chapters, from the top of a page on. `height` is the height in px of a page's text. */
export function setFront({ classes, blocks }: Setting, height: number): LooseEnd {
  const { flow, isParted } = setLoose(blocks, 0, height);
  // The summary and the contents belong together: white between them looks like a page that was left.
  const ofEnds = flow.ends.reduce((sum, blank) => sum + costOfBlank(blank / height), 0);
  const cost = costOf(classes) + costOfPages(flow) + ofEnds + (isParted ? PARTED_CONTENTS : 0);
  return { classes, y: flow.spot.y, cost };
}

/** Sets what follows the chapters, from `y` px below the top of a page on. */
export function setEnd({ classes, blocks }: Setting, y: number, height: number): LooseEnd {
  const { flow, isStub } = setLoose(blocks, y, height);
  const end = EMPTY_END * Math.max(0, LEAST_END - flow.spot.y / height);
  return { classes, y: flow.spot.y, cost: costOf(classes) + costOfPages(flow) + (isStub ? STUB_COST : 0) + end };
}

/**
 * The ways to set the end, with those that need no measuring: parts that are parted where they take most of a page's
 * `height` in px, and the references on a new page.
 */
export function endsOf(measured: readonly Setting[], height: number): Setting[] {
  const shortest = SHORT * height;
  const withTable = measured.flatMap((setting) => [setting, ...partedBy('parted-table', setting, shortest)]);
  const withAbout = withTable.flatMap((setting) => [setting, ...partedBy('parted-about', setting, shortest)]);
  return withAbout.flatMap((setting) => [setting, ...newBack(setting)]);
}

function partedBy(by: PageClass, { classes, blocks }: Setting, shortest: number): Setting[] {
  const parted = blocks.flatMap((block): readonly LooseBlock[] => {
    const [first, ...others] = block.parted?.by === by && block.lineHeight > shortest ? block.parted.blocks : [];
    return first === undefined ? [block] : [{ ...first, gap: block.gap, newPage: block.newPage }, ...others];
  });
  return parted.length === blocks.length ? [] : [{ classes: [...classes, by], blocks: parted }];
}

function newBack({ classes, blocks }: Setting): Setting[] {
  if (!blocks.some(({ opensBack = false, newPage }) => opensBack && !newPage)) return [];
  const opened = blocks.map((block) =>
    block.opensBack === true ? { ...block, newPage: true, isChosen: true } : block,
  );
  return [{ classes: [...classes, 'new-back'], blocks: opened }];
}

function costOf(classes: readonly PageClass[]): number {
  return classes.reduce((sum, name) => sum + COST[name], 0);
}

/** Where the blocks end, whether the last section begins at the foot of a page, and whether it goes on on another. */
interface SetLoose {
  readonly flow: PageFlow;
  readonly isStub: boolean;
  readonly isParted: boolean;
}

function setLoose(blocks: readonly LooseBlock[], y: number, height: number): SetLoose {
  const flow = new PageFlow({ page: 0, y }, height);
  let start = flow.spot;
  for (const [index, block] of blocks.entries()) {
    const kept = blocks.slice(index).findIndex(({ keepsNext }) => !keepsNext);
    const keep = keptHeight(blocks.slice(index + 1, index + 1 + Math.max(0, kept)));
    if (block.newPage && flow.spot.y > 0) beginPage(block, flow);
    if (block.head !== undefined && !flow.fits(block.gap, block.lines * block.lineHeight + keep))
      goOnBelow(block.head, flow);
    if (block.columns === undefined) flow.set(block, keep);
    else setColumns(block.gap, block.columns, flow);
    if (block.opensBack !== undefined)
      start = { page: flow.spot.page, y: flow.spot.y - heightOf([{ ...block, gap: 0 }]) };
  }
  const isParted = flow.spot.page > start.page;
  return { flow, isParted, isStub: isParted && start.y / height > 1 - STUB };
}

function beginPage({ isChosen = false }: LooseBlock, flow: PageFlow): void {
  if (isChosen) flow.breakPage();
  else flow.openPage();
}

// Columns that go on are as high as the page lets them be, and on their last page as low as all parts have room.
function setColumns(gap: number, { count, heights }: NonNullable<LooseBlock['columns']>, flow: PageFlow): void {
  let left = heights;
  let above = gap;
  let whole = columnHeight(left, count);
  while (!flow.fits(above, whole)) {
    const room = flow.roomBelow(above);
    const here = fitting(left, count, room);
    const taken = left.slice(0, flow.spot.y === 0 ? Math.max(1, here) : here);
    if (taken.length > 0) flow.set({ gap: above, lines: 1, lineHeight: Math.min(room, sum(taken)) });
    left = left.slice(taken.length);
    if (left.length > 0) flow.breakPage();
    above = 0;
    whole = columnHeight(left, count);
  }
  if (left.length > 0) flow.set({ gap: above, lines: 1, lineHeight: whole });
}

// The number of parts that have room in columns of this height.
function fitting(heights: readonly number[], count: number, room: number): number {
  let column = 1;
  let filled = 0;
  for (const [index, height] of heights.entries()) {
    if (filled + height > room) [column, filled] = [column + 1, 0];
    if (column > count || height > room) return index;
    filled += height;
  }
  return heights.length;
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}

// The head of a table is repeated on each page.
function goOnBelow(head: number, flow: PageFlow): void {
  flow.breakPage();
  flow.set({ gap: 0, lines: 1, lineHeight: head });
}

// Of the last block that is kept, only the first lines must stand on the page.
function keptHeight(blocks: readonly LooseBlock[]): number {
  const last = blocks.at(-1);
  if (last === undefined) return 0;
  return heightOf(blocks.slice(0, -1)) + last.gap + (last.columns?.heights[0] ?? leastOf(last));
}
