import { largest, smallest } from '../../diagnostics/smallest.ts';

/**
 * The least height, in px, at which blocks of these heights fit into so many columns that are filled one after the other;
 * 0 without blocks.
 */
export function columnHeight(each: readonly number[], columns: number): number {
  const step = Math.max(1, smallest(each));
  let height = Math.max(0, largest(each));
  while (columnsOf(each, height) > columns) height += step;
  return height;
}

function columnsOf(each: readonly number[], height: number): number {
  let columns = 1;
  let filled = 0;
  for (const block of each) {
    if (filled + block > height) [columns, filled] = [columns + 1, 0];
    filled += block;
  }
  return columns;
}
