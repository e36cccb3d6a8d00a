import type { TextBlock } from '../../browser/page/read-blocks.ts';
import type { PrintedLine } from '../../pdf/read/printed-lines.ts';

/** A block with the printed lines of its text: the page, and the pt from its upper edge to the baseline. */
export interface PrintedBlock extends TextBlock {
  readonly lines: readonly { readonly page: number; readonly y: number }[];
}

// The greatest distance in pt between baselines of one line: the number of a note stands a little higher.
const SAME_LINE = 5;
// The number of letters to search ahead for a text that does not follow at once, because some text is not printed.
const LOOK_AHEAD = 3000;
const SHORT = 4;

/**
 * Finds the printed lines of each block. Blocks and lines are both in reading order, so they are compared letter by
 * letter; text that the stylesheet adds belongs to no block.
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

// A table over several pages repeats its head on each page, as the same element.
function isRepeated(before: PrintedLine | undefined, page: number, words: string): boolean {
  return before !== undefined && page > before.page && fold(before.text) === words;
}

// The indexes of the blocks that the letters from `from` to `to` belong to, without blocks that have no letters.
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

// Makes texts comparable: capitals, ligatures, hyphens and apostrophes that look alike become the same.
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF-]+/g, '')
    .replace(/[\u02BC\u2019\u2018\u02BB]/g, "'");
}
