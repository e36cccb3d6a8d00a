import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Locator, placeOf } from '../../diagnostics/locator.ts';
import type { Place } from '../../diagnostics/place.ts';
import { largest, smallest } from '../../diagnostics/smallest.ts';
import type { PrintedBlock } from '../../layout/brief/place-blocks.ts';
import type { PageFacts } from '../../layout/brief/read-page-facts.ts';

/**
 * A printed document: its blocks with their lines, the number of its pages, and the top and bottom of the text area, in
 * pt.
 */
export type PrintedDocument = Pick<PageFacts, 'blocks' | 'pages' | 'textTop' | 'textBottom'>;

type PlaceOf = (block: PrintedBlock) => Place | undefined;
type PageRule = (document: PrintedDocument, ofBlock: PlaceOf) => Diagnostic[];

// Chicago Manual of Style: neither the first nor the last line of a paragraph stands alone.
const LEAST_LINES = 2;
const LEAST_FILL = 0.15;

const RULES: readonly PageRule[] = [
  strandedHeadings,
  partedCaptions,
  splitFigures,
  splitRows,
  widowsAndOrphans,
  nearlyEmptyEnd,
  wrongContents,
];

/** Finds bad page breaks in the printed brief, and contents that name a wrong page. */
export function checkPageBreaks(document: PrintedDocument, locator: Locator): Diagnostic[] {
  const { blocks } = document;
  const ofBlock: PlaceOf = (block) => {
    const index = blocks.indexOf(block);
    // A block without a place of its own gets that of the nearest block before it, or else after it.
    const near = [...blocks.slice(0, index + 1).reverse(), ...blocks.slice(index)];
    return placeOf(locator, near.find((each) => placeOf(locator, each) !== undefined) ?? { mark: null });
  };
  return RULES.flatMap((rule) => rule(document, ofBlock));
}

function firstPage({ lines }: PrintedBlock): number | undefined {
  return lines.length === 0 ? undefined : smallest(lines.map(({ page }) => page));
}

function lastPage({ lines }: PrintedBlock): number | undefined {
  return lines.length === 0 ? undefined : largest(lines.map(({ page }) => page));
}

function strandedHeadings({ blocks }: PrintedDocument, ofBlock: PlaceOf): Diagnostic[] {
  return blocks.flatMap((block, index) => {
    const page = lastPage(block);
    const next = blocks.slice(index + 1).find(({ lines }) => lines.length > 0);
    const following = next === undefined ? undefined : firstPage(next);
    // A heading before a forced page break, as on a cover, is not stranded.
    if (next?.newPage === true) return [];
    if (block.heading === 0 || page === undefined || following === undefined || following <= page) return [];
    return [diagnose('check/stranded-heading', { page }, ofBlock(block))];
  });
}

/**
 * Groups the blocks that have lines by their number, in the order of the first of each group. Blocks without a number
 * are left out.
 */
function groupsOf(blocks: readonly PrintedBlock[], numberOf: (block: PrintedBlock) => number | null): PrintedBlock[][] {
  const groups = new Map<number, PrintedBlock[]>();
  for (const block of blocks) {
    const number = numberOf(block);
    if (number !== null && block.lines.length > 0) groups.set(number, [...(groups.get(number) ?? []), block]);
  }
  return [...groups.values()];
}

function pagesOf(blocks: readonly PrintedBlock[]): number[] {
  return [...new Set(blocks.flatMap(({ lines }) => lines.map(({ page }) => page)))].sort((a, b) => a - b);
}

function partedCaptions({ blocks }: PrintedDocument, ofBlock: PlaceOf): Diagnostic[] {
  return groupsOf(blocks, ({ figure }) => figure).flatMap((figure) => {
    const caption = figure.filter((block) => block.caption);
    const [first] = caption;
    const own = pagesOf(caption);
    const others = pagesOf(figure.filter((block) => !block.caption));
    const [page] = own;
    if (first === undefined || page === undefined || others.length === 0) return [];
    return own.some((each) => others.includes(each))
      ? []
      : [diagnose('check/parted-caption', { page }, ofBlock(first))];
  });
}

function splitFigures({ blocks }: PrintedDocument, ofBlock: PlaceOf): Diagnostic[] {
  const whole = blocks.filter(({ goesOn }) => !goesOn);
  return groupsOf(whole, ({ figure }) => figure).flatMap((figure) => {
    const [page, ...more] = pagesOf(figure.filter((block) => !block.caption));
    // The label of a figure has no place of its own.
    const reported = figure.find(({ mark }) => mark !== null) ?? figure[0];
    if (reported === undefined || page === undefined || more.length === 0) return [];
    return [diagnose('check/split-figure', { page }, ofBlock(reported))];
  });
}

function splitRows({ blocks }: PrintedDocument, ofBlock: PlaceOf): Diagnostic[] {
  return groupsOf(
    blocks.filter(({ figure, goesOn }) => figure === null || goesOn),
    ({ row }) => row,
  ).flatMap((row) => {
    const [page, ...more] = pagesOf(row);
    const longest = [...row].sort((a, b) => b.lines.length - a.lines.length)[0];
    if (longest === undefined || page === undefined || more.length === 0) return [];
    return [diagnose('check/split-row', { page }, ofBlock(longest))];
  });
}

function widowsAndOrphans({ blocks }: PrintedDocument, ofBlock: PlaceOf): Diagnostic[] {
  return blocks.flatMap((block) => {
    const from = firstPage(block);
    const to = lastPage(block);
    if (!block.paragraph || from === undefined || to === undefined || from === to) return [];
    const linesOn = (page: number) => block.lines.filter((line) => line.page === page).length;
    const orphan = linesOn(from) < LEAST_LINES;
    if (!orphan && linesOn(to) >= LEAST_LINES) return [];
    return [diagnose('check/widow', { page: orphan ? from : to, end: orphan ? 'first' : 'last' }, ofBlock(block))];
  });
}

function nearlyEmptyEnd({ blocks, pages, textTop, textBottom }: PrintedDocument, ofBlock: PlaceOf): Diagnostic[] {
  const ends = blocks.filter((block) => lastPage(block) === pages);
  const last = ends.at(-1);
  const lowest = largest(ends.flatMap(({ lines }) => lines.filter(({ page }) => page === pages).map(({ y }) => y)));
  const fill = (lowest - textTop) / (textBottom - textTop);
  if (last === undefined || pages === 1 || fill >= LEAST_FILL) return [];
  return [
    diagnose('check/nearly-empty-page', { page: pages, percent: Math.max(1, Math.round(fill * 100)) }, ofBlock(last)),
  ];
}

function wrongContents({ blocks }: PrintedDocument, ofBlock: PlaceOf): Diagnostic[] {
  return blocks.flatMap((block, index) => {
    // The page number is the last block of a link; a block of the same link that follows has it.
    const { target } = block;
    const named = blocks[index + 1]?.target === target ? null : block.namedPage;
    const goal = blocks.find(({ ids }) => target !== null && ids.includes(target));
    const page = goal === undefined ? undefined : firstPage(goal);
    if (named === null || page === undefined || page === named) return [];
    return [diagnose('check/wrong-page-number', { named, page }, ofBlock(block))];
  });
}
