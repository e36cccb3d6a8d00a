import { type RichText, wordsOf } from '../text/rich-text.ts';

// The most entries of the list that are legible on one slide.
const SOURCES_PER_SLIDE = 12;
// The most lines on a slide of sources, both columns together, and the characters of a line in the widest of the
// project's font families.
const SOURCE_LINES = 36;
const SOURCE_LETTERS = 50;

/**
 * Spreads the works of the list of sources over slides, evenly by their lines: works with long titles and addresses
 * take more of them, so that fewer fit on a slide.
 */
export function chunkSources(entries: readonly RichText[]): RichText[][] {
  const linesOf = (entry: RichText) => Math.ceil(wordsOf(entry).length / SOURCE_LETTERS) + 1;
  const lines = entries.reduce((sum, entry) => sum + linesOf(entry), 0);
  const least = Math.max(1, Math.ceil(lines / SOURCE_LINES), Math.ceil(entries.length / SOURCES_PER_SLIDE));
  for (let parts = least; parts < entries.length; parts += 1) {
    const filled = fillEvenly(entries, linesOf, lines / parts);
    const isFit = (part: readonly RichText[]) =>
      part.length <= SOURCES_PER_SLIDE && part.reduce((sum, entry) => sum + linesOf(entry), 0) <= SOURCE_LINES;
    if (filled.every(isFit)) return filled;
  }
  return entries.map((entry) => [entry]);
}

// An entry goes into the part in whose share of the lines its middle falls.
function fillEvenly<Item>(items: readonly Item[], sizeOf: (item: Item) => number, share: number): Item[][] {
  const parts: Item[][] = [];
  let filled = 0;
  for (const item of items) {
    const index = Math.floor((filled + sizeOf(item) / 2) / share);
    filled += sizeOf(item);
    const part = parts[index];
    if (part === undefined) parts.push([item]);
    else part.push(item);
  }
  return parts;
}
