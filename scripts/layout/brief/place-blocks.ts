import type { TextBlock } from '../../browser/page/read-blocks.ts';
import type { PrintedLine } from '../../pdf/read/printed-lines.ts';

/** A block with the lines in which it was printed. */
export interface PrintedBlock extends TextBlock {
  readonly lines: readonly { readonly page: number; readonly y: number }[];
}

// Baselines of one line: a note's number stands a little higher.
const SAME_LINE = 5;
// How far to look for a text that does not follow at once: what is not printed lies between.
const LOOK_AHEAD = 3000;
const SHORT = 4;

/**
 * Finds each block's lines among those that were printed: both are in reading order, so that letter by
 * letter they go on together; what the stylesheet adds of its own belongs to no block.
 */
export function placeBlocks(blocks: readonly TextBlock[], printed: readonly PrintedLine[]): PrintedBlock[] {
  const folded = blocks.map(({ text }) => fold(text));
  const all = folded.join('');
  const starts: number[] = [];
  let length = 0;
  for (const text of folded) {
    starts.push(length);
    length += text.length;
  }
  const lines = blocks.map((): { page: number; y: number }[] => []);
  let at = 0;
  for (const [index, { page, y, text }] of printed.entries()) {
    const words = fold(text);
    if (!all.startsWith(words, at) && isRepeated(printed[index - 1], page, words)) continue;
    const found = findNext(all, words, at);
    if (found < 0) continue;
    at = found + words.length;
    for (const block of blocksBetween(starts, found, at)) addLine(lines[block], page, y);
  }
  return blocks.map((each, index) => ({ ...each, lines: lines[index] ?? [] }));
}

// The head of a table that goes on is printed again on its next page, as part of the same element.
function isRepeated(before: PrintedLine | undefined, page: number, words: string): boolean {
  return before !== undefined && page > before.page && fold(before.text) === words;
}

// The blocks that letters belong to, by where each block starts; blocks without letters are none of them.
function blocksBetween(starts: readonly number[], from: number, to: number): number[] {
  const first = starts.findLastIndex((start) => start <= from);
  const end = starts.findIndex((start) => start >= to);
  return Array.from({ length: (end < 0 ? starts.length : end) - first }, (_, index) => first + index);
}

function findNext(all: string, words: string, at: number): number {
  if (words === '') return -1;
  if (all.startsWith(words, at)) return at;
  if (words.length < SHORT) return -1;
  const found = all.indexOf(words, at);
  return found > at + LOOK_AHEAD ? -1 : found;
}

function addLine(lines: { page: number; y: number }[] | undefined, page: number, y: number): void {
  const same = lines?.some((line) => line.page === page && Math.abs(line.y - y) < SAME_LINE);
  if (same === false) lines?.push({ page, y });
}

// Capitals, ligatures, hyphens, and marks that fonts draw alike are not told apart.
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF-]+/g, '')
    .replace(/[\u02BC\u2019\u2018\u02BB]/g, "'");
}
