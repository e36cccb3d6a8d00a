import type { PageStream, StreamPart } from '../../../browser/page/feet/page-stream.ts';
import { PageFilling } from './page-filling.ts';

/** A position in the stream: a line of a part. */
export interface StreamSpot {
  readonly part: number;
  readonly line: number;
}

/** Where a page begins: its first line, the px above it that are taken, and the boxes of each column that stand before. */
export interface PageStart extends StreamSpot {
  readonly offset: number;
  readonly taken: readonly number[];
}

/** What a page holds, to the line at which the next one begins. */
export interface FilledPage {
  /** The start of the next page; null at the end of the stream. */
  readonly next: PageStart | null;
  /** Whether the break has to be made: the page does not end there by itself. */
  readonly isMade: boolean;
  /** The height in px from the last line to the foot of the page. */
  readonly room: number;
  /** The indexes of the numbers that stand on the page. */
  readonly citings: readonly number[];
  /** Whether boxes stand beside its text. */
  readonly hasBoxes: boolean;
  /** The number of pages that a block higher than a page takes more. */
  readonly more: number;
}

/** What a page is filled with, and the height, in px, of its text and of the notes of some numbers at its foot. */
export interface PageMaterial {
  readonly stream: PageStream;
  /** The indexes of the numbers in a line, or in a box beside the text. */
  readonly citingsAt: (place: StreamSpot | { readonly columns: number; readonly box: number }) => readonly number[];
  readonly height: number;
  readonly footOf: (citings: readonly number[], hasBoxes: boolean) => number;
}

// Chicago Manual of Style: neither the first nor the last line of a paragraph stands alone.
const LEAST_LINES = 2;

/**
 * Fills one page with lines, from a start to the last place at which it may end with the notes of all its numbers at its
 * foot. A page that may end nowhere ends where the notes still fit; one whose first line is too much holds that line.
 */
export function fillPage(material: PageMaterial, start: PageStart): FilledPage {
  const { parts } = material.stream;
  const filling = new PageFilling(material, start);
  let filled: Filled = { best: undefined, last: undefined };
  let spot: StreamSpot | null = start;
  while (spot !== null) {
    const ended: FilledPage | undefined =
      filled.last === undefined ? undefined : endedBefore(filling, spot, parts[spot.part]);
    if (ended !== undefined) return ended;
    if (!filling.add(spot) && filled.last !== undefined) return filled.best ?? filled.last;
    spot = after(parts, spot);
    if (filling.isOver) return filling.end(spot, false);
    filled = filledTo(filling, spot, parts, filled.best);
  }
  return filled.last ?? filling.end(null, false);
}

/** A page as far as it is filled, and as far as it may end. */
interface Filled {
  readonly best: FilledPage | undefined;
  readonly last: FilledPage | undefined;
}

function filledTo(
  filling: PageFilling,
  spot: StreamSpot | null,
  parts: readonly StreamPart[],
  best: FilledPage | undefined,
): Filled {
  const last = filling.end(spot === null ? null : { ...spot, offset: 0 }, spot !== null);
  return { best: mayEnd(parts, spot) ? last : best, last };
}

// A page ends by itself where the next part opens one, and where the boxes beside a text go on below its end.
function endedBefore(filling: PageFilling, spot: StreamSpot, part: StreamPart | undefined): FilledPage | undefined {
  if (spot.line > 0 || part === undefined) return undefined;
  const left = filling.boxesLeft(part.columns);
  return left > 0 || part.opensPage ? filling.end({ ...spot, offset: left }, false) : undefined;
}

function after(parts: readonly StreamPart[], { part, line }: StreamSpot): StreamSpot | null {
  if (line + 1 < (parts[part]?.lines.length ?? 0)) return { part, line: line + 1 };
  return part + 1 < parts.length ? { part: part + 1, line: 0 } : null;
}

function mayEnd(parts: readonly StreamPart[], spot: StreamSpot | null): boolean {
  if (spot === null) return true;
  const { mayBreak = false, lines = [] } = parts[spot.part] ?? {};
  if (spot.line === 0) return mayBreak;
  return spot.line >= LEAST_LINES && lines.length - spot.line >= LEAST_LINES;
}
