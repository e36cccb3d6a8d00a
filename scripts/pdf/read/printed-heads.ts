import { SAME_LINE } from './content/text-runs.ts';
import type { Pdf } from './read-pdf.ts';

/** The words in the margin above the text of a printed page. */
export interface PrintedHead {
  /** The number of the page, from 1. */
  readonly page: number;
  /** Its lines from the top, each with the words of all boxes of the margin. */
  readonly lines: readonly string[];
  /** The same words in the order in which the boxes were printed. */
  readonly words: string;
}

/**
 * Reads the running heads of a printed document that bears no stamps yet: what belongs to no element above `textTop`, the
 * upper edge of the text in pt from that of the page. Pages without a head are left out.
 */
export function printedHeads({ pages }: Pick<Pdf, 'pages'>, textTop: number): PrintedHead[] {
  return pages.flatMap(({ number, runs }) => {
    const pieces = runs
      .filter(({ mcid }) => mcid === undefined)
      .flatMap(({ lines }) => lines.filter(({ y, words }) => y < textTop && words.trim() !== ''));
    if (pieces.length === 0) return [];
    const baselines = pieces
      .map(({ y }) => y)
      .sort((a, b) => a - b)
      .filter((y, index, all) => index === 0 || y - (all[index - 1] ?? y) >= SAME_LINE);
    const lines = baselines.map((baseline) =>
      pieces
        .filter(({ y }) => Math.abs(y - baseline) < SAME_LINE)
        .map(({ words }) => words)
        .join(' '),
    );
    return [{ page: number, lines, words: pieces.map(({ words }) => words).join(' ') }];
  });
}
