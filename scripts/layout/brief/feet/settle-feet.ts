import type { PageStream } from '../../../browser/page/feet/page-stream.ts';
import { columnHeight } from '../column-height.ts';
import { type FilledPage, fillPage, type PageMaterial, type PageStart, type StreamSpot } from './fill-page.ts';

/** A note at the foot of a page: its number, and whether it is the short form of one that stands on a page before. */
interface FootNote {
  readonly number: number;
  readonly isShort: boolean;
}

/** A page with the notes at its foot, and where the next one begins. */
export interface FootPage {
  /** The number of the page in the stream, from 0. */
  readonly index: number;
  readonly notes: readonly FootNote[];
  /** The height of the notes with their rule, in px; 0 without notes. */
  readonly height: number;
  /** The number of columns of the notes, and whether they have the whole width of the page. */
  readonly columns: number;
  readonly isWide: boolean;
  /** The indexes of the numbers in the text that stand on the page. */
  readonly citings: readonly number[];
  /** The break that has to be made, `room` px above the foot of the page; null where the page ends by itself. */
  readonly end: (StreamSpot & { readonly room: number }) | null;
  /** The index of the last part on the page. */
  readonly last: number;
  /** Whether its text leaves too little room for its notes. */
  readonly isOverfull: boolean;
}

/**
 * Settles which notes stand at the foot of which page, each with the numbers that lead to it: pages end where their last
 * lines and the notes of all their lines have room. A note is printed in full once, and in short on each page to which
 * its number returns. `height` is the height of a page's text in px. The pages after the last number are left as they are.
 */
export function settleFeet(stream: PageStream, height: number): FootPage[] {
  const printed = new Set<number>();
  const foot = footMeter(stream, printed);
  const material: PageMaterial = { stream, height, citingsAt: citingsByPlace(stream), footOf: foot.heightOf };
  const pages: FootPage[] = [];
  let start: PageStart | null = { part: 0, line: 0, offset: 0, taken: stream.columns.map(() => 0) };
  let left = stream.citings.length;
  let index = 0;
  while (start !== null && left > 0) {
    const page: FilledPage = fillPage(material, start);
    const numbers = foot.numbersOf(page.citings);
    const notes = numbers.map((number) => ({ number, isShort: printed.has(number) }));
    pages.push({ index, notes, ...endOf(page, foot.heightOf(page.citings, page.hasBoxes), stream) });
    for (const number of numbers) printed.add(number);
    left -= page.citings.length;
    index += 1 + page.more;
    start = page.next;
  }
  return pages;
}

function endOf(
  { next, isMade, room, citings, hasBoxes, more }: FilledPage,
  height: number,
  { parts, noteColumns }: PageStream,
): Omit<FootPage, 'index' | 'notes'> {
  return {
    height,
    columns: hasBoxes ? noteColumns.beside : noteColumns.wide,
    isWide: !hasBoxes,
    citings,
    end: next !== null && isMade ? { part: next.part, line: next.line, room } : null,
    last: lastPart(next, parts.length),
    isOverfull: height > 0 && (more > 0 || height > room),
  };
}

function lastPart(next: PageStart | null, count: number): number {
  if (next === null) return count - 1;
  return next.line > 0 ? next.part : next.part - 1;
}

/** Measures the notes of some numbers, given by their indexes in the stream, at the foot of a page. */
interface FootMeter {
  /** The numbers, each once and in ascending order. */
  readonly numbersOf: (citings: readonly number[]) => number[];
  /** The height in px of their notes with the rule above; 0 without notes. */
  readonly heightOf: (citings: readonly number[], hasBoxes: boolean) => number;
}

function footMeter({ citings, notes, rule, noteColumns }: PageStream, printed: ReadonlySet<number>): FootMeter {
  const heights = new Map(notes.map((note) => [note.number, note]));
  const heightOfNote = (number: number): number => {
    const { full = 0, short = 0 } = heights.get(number) ?? {};
    return printed.has(number) ? short : full;
  };
  const numbersOf = (indexes: readonly number[]) => {
    const numbers = new Set(indexes.flatMap((index) => citings[index]?.number ?? []));
    return [...numbers].sort((a, b) => a - b);
  };
  const heightOf = (indexes: readonly number[], hasBoxes: boolean): number => {
    const each = numbersOf(indexes).map(heightOfNote);
    return each.length === 0 ? 0 : rule + columnHeight(each, hasBoxes ? noteColumns.beside : noteColumns.wide);
  };
  return { numbersOf, heightOf };
}

function citingsByPlace({ citings }: PageStream): PageMaterial['citingsAt'] {
  const keyOf: (place: Parameters<PageMaterial['citingsAt']>[0]) => string = (place) =>
    'part' in place ? `line ${place.part} ${place.line}` : `box ${place.columns} ${place.box}`;
  const found = Map.groupBy(citings.keys(), (index) => {
    const citing = citings[index];
    return citing === undefined ? '' : keyOf(citing.at);
  });
  return (place) => found.get(keyOf(place)) ?? [];
}
