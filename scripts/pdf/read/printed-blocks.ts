import { addAll } from '../../diagnostics/add-all.ts';
import type { RunLine } from './content/text-runs.ts';
import type { PdfContents } from './read-contents.ts';
import type { ContentPlace, PdfElement } from './structure/read-elements.ts';

/** A stretch of text on one line of a page, of one font, as a part of a block. */
export interface PrintedPiece extends RunLine {
  /** The page (from 1) or form (below 0) in whose content it stands. */
  readonly holder: number | undefined;
  /** Whether its element, or one above, has words that replace it: the alternative of a drawing, for example. */
  readonly isReplaced: boolean;
  /** Whether it stands in a drawing: its labels, and the numbers of its axes. */
  readonly isDrawn: boolean;
}

/**
 * The words of a PDF's paragraphs, headings, cells and items, as one would copy them, in the order of the structure
 * tree. Artefacts (running heads, page numbers) are left out; text that no element holds comes last.
 */
export function printedBlocks(contents: Pick<PdfContents, 'pages' | 'roots'>): string[] {
  return blocksOf(printedPieces(contents));
}

/** The same blocks without the labels of drawings. */
export function printedProse(contents: Pick<PdfContents, 'pages' | 'roots'>): string[] {
  return blocksOf(printedPieces(contents).map((pieces) => pieces.filter(({ isDrawn }) => !isDrawn)));
}

function blocksOf(blocks: readonly (readonly PrintedPiece[])[]): string[] {
  return blocks.map((pieces) => pieces.map(({ words }) => words).join('')).filter((words) => words !== '');
}

/** The same blocks as the pieces of text that they are printed in. */
export function printedPieces({ pages, roots }: Pick<PdfContents, 'pages' | 'roots'>): PrintedPiece[][] {
  const left = piecesByContent(pages);
  const blocks: PrintedPiece[][] = [];
  let block: PrintedPiece[] = [];
  const begin = () => {
    block = [];
    blocks.push(block);
  };
  const walk = (element: PdfElement, outer: Surroundings): void => {
    const isBlock = BLOCK.test(element.type ?? '');
    const inner = {
      isReplaced: outer.isReplaced || element.alt !== undefined || element.actualText !== undefined,
      isDrawn: outer.isDrawn || element.type === 'Figure',
    };
    if (isBlock) begin();
    for (const part of element.content) {
      if ('written' in part) walk(part, inner);
      else
        addAll(
          block,
          take(left, part).map((piece) => ({ ...piece, ...inner })),
        );
    }
    if (isBlock) begin();
  };
  begin();
  for (const root of roots) walk(root, { isReplaced: false, isDrawn: false });
  for (const pieces of left.values()) addAll(blocks, pieces.values());
  return blocks.filter((pieces) => pieces.length > 0);
}

type Surroundings = Pick<PrintedPiece, 'isReplaced' | 'isDrawn'>;

const BLOCK = /^(?:H\d?|P|LI|Lbl|LBody|L|T[HDR]|Table|TOCI?|BlockQuote|Figure|Caption|Sect|Art|Note|Formula|Document)$/;

/** Pieces by the page or form that numbers their marked content, and by that number. */
type PiecesByContent = Map<number | undefined, Map<number | undefined, PrintedPiece[]>>;

function piecesByContent(pages: PdfContents['pages']): PiecesByContent {
  const found: PiecesByContent = new Map();
  for (const { holder, mcid, isArtefact, lines } of pages.flatMap(({ runs }) => runs)) {
    if (isArtefact) continue;
    const pieces = found.get(holder) ?? new Map<number | undefined, PrintedPiece[]>();
    const known = pieces.get(mcid) ?? [];
    addAll(
      known,
      lines.map((line) => ({ ...line, holder, isReplaced: false, isDrawn: false })),
    );
    pieces.set(mcid, known);
    found.set(holder, pieces);
  }
  return found;
}

// Each marked content is taken once. The rest, at the end, belongs to no element.
function take(left: PiecesByContent, { page, mcid }: ContentPlace): PrintedPiece[] {
  const pieces = left.get(page);
  const taken = pieces?.get(mcid) ?? [];
  pieces?.delete(mcid);
  return taken;
}
