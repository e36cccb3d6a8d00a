import type { DrawingSize } from '../../draw-image.ts';

// A panel is best a little wider than high; an empty place in the last row costs as much as a ratio 1.4 times too wide.
const BEST_RATIO = 1.4;
const EMPTY_PLACE = 0.35;
// What stands above, below and beside the marks of a panel, in type sizes.
const BESIDE = 1.5;
const ABOVE = 3;
const AXIS = 2;

/**
 * Orders the numbers of columns in which so many panels can stand in a frame: first that in which the panels come nearest
 * to a good ratio with few empty places in the last row. Sizes are px.
 */
export function arrangePanels(count: number, frame: DrawingSize, fontSize: number): number[] {
  const columns = Array.from({ length: count }, (_, index) => index + 1).filter(
    (each) => each === count || Math.ceil(count / each) < Math.ceil(count / (each - 1)),
  );
  return columns
    .map((each) => ({ each, cost: costOf(each, count, frame, fontSize) }))
    .sort((a, b) => a.cost - b.cost || b.each - a.each)
    .map(({ each }) => each);
}

function costOf(columns: number, count: number, { width, height }: DrawingSize, fontSize: number): number {
  const rows = Math.ceil(count / columns);
  const wide = Math.max(1, (width - AXIS * fontSize) / columns - BESIDE * fontSize);
  const high = Math.max(1, (height - AXIS * fontSize) / rows - ABOVE * fontSize);
  return Math.abs(Math.log(wide / high / BEST_RATIO)) + EMPTY_PLACE * (rows * columns - count);
}
