import type { Place } from '../../diagnostics/place.ts';

/**
 * Makes the function that gives places in a text, from the offset of a first character and the offset after a last one.
 */
export function textPlaces(file: string, text: string): (from: number, to?: number) => Place {
  let breaks: readonly number[] | undefined;
  return (from, to = from) => {
    breaks ??= [...text.matchAll(/\n/g)].map(({ index }) => index);
    const line = countBelow(breaks, from);
    const column = from - (line === 0 ? -1 : (breaks[line - 1] ?? 0));
    const place = { file, line: line + 1, column };
    const words = text.slice(from, to);
    return words === '' || words.includes('\n') ? place : { ...place, endColumn: column + words.length };
  };
}

// Counts the numbers that are smaller than `limit`. The numbers are in ascending order.
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
