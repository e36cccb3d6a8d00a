import type { Place } from '../../diagnostics/place.ts';

/** Gives the place of a range of offsets, in UTF-16 code units, of a YAML text. */
export type ToPlace = (range: readonly number[]) => Place;

/**
 * Gives a function that finds places in a YAML text. Lines are counted in the text itself: the parser's own counter leaves
 * out a line that ends within a flow map or a quoted text which stands as a key.
 */
export function placesIn(file: string, text: string): ToPlace {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const positionOf = (offset: number) => {
    const line = Math.max(1, countUpTo(starts, offset));
    return { line, column: Math.max(0, offset - (starts[line - 1] ?? 0)) + 1 };
  };
  return ([from = 0, to = from]) => {
    const start = positionOf(from);
    const end = positionOf(to);
    const place = { file, ...start };
    if (end.line !== start.line || end.column <= start.column) return place;
    const lineStart = starts[start.line - 1] ?? 0;
    const lineLength = (/^[^\r\n]*/.exec(text.slice(lineStart, starts[start.line]))?.[0] ?? '').length;
    const endColumn = Math.min(end.column, lineLength + 1);
    return endColumn > place.column ? { ...place, endColumn } : place;
  };
}

// Counts the values, in ascending order, that are at most `most`.
function countUpTo(values: readonly number[], most: number): number {
  let from = 0;
  let to = values.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((values[middle] ?? Number.POSITIVE_INFINITY) <= most) from = middle + 1;
    else to = middle;
  }
  return from;
}
