import type { PDFDocument } from '@cantoo/pdf-lib';
import { type Colours, readColours } from './colours/read-colours.ts';
import { readContents } from './read-contents.ts';

/** The sheets of a booklet, side by side, as plain data. */
export interface Sheets {
  readonly sides: readonly SheetSide[];
  readonly colours: Colours;
}

/** One side of a sheet: the words of its halves, in the order of painting, and the size of a half in pt. */
export interface SheetSide {
  readonly left: string;
  readonly right: string;
  readonly width: number;
  readonly height: number;
}

/** Reads the sheets of a booklet: which words stand on which half of each side. */
export function readSheets(document: PDFDocument): Sheets {
  const { pages } = readContents(document);
  const sides = document.getPages().map((page, index) => {
    const { width, height } = page.getSize();
    const runs = pages[index]?.runs ?? [];
    const wordsOf = (isLeft: boolean) =>
      runs.filter(({ lines }) => (lines[0]?.x ?? 0) < width / 2 === isLeft).map(({ words }) => words);
    return { left: wordsOf(true).join(''), right: wordsOf(false).join(''), width: width / 2, height };
  });
  return { sides, colours: readColours(document) };
}
