import type { Outline } from './map-outlines.ts';

/** A box on the map in px, given by its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the map that an area covers, as a grid of cells 2 px wide. */
export interface Mask {
  /** The part of a box that the area covers, in px², to the nearest cells. */
  readonly coveredOf: (box: Box) => number;
  /** Whether the area covers every cell of a box. */
  readonly holds: (box: Box) => boolean;
  /** The size of the area in px², to the nearest cells. */
  readonly area: number;
  /** The box around the area. */
  readonly bounds: Box;
  /** The middles of the covered cells, in px. */
  readonly cells: readonly (readonly [number, number])[];
}

/** The width of a cell in px. */
const CELL = 2;

/** Makes the mask of rings, filled by the even-odd rule, so that holes stay open. */
export function maskOf(rings: readonly Outline[]): Mask {
  const frame = frameOf(rings.flat());
  const columns = Math.max(1, Math.ceil(frame.width / CELL));
  const rows = Math.max(1, Math.ceil(frame.height / CELL));
  // sums[r][c]: the number of covered cells above row r and left of column c.
  const sums = new Int32Array((rows + 1) * (columns + 1));
  const cells: [number, number][] = [];
  const crossings = crossingsOf(rings, frame.y, rows);
  for (let row = 0; row < rows; row += 1) {
    const y = frame.y + (row + 0.5) * CELL;
    const passed = crossings[row]?.toSorted((a, b) => a - b) ?? [];
    let inRow = 0;
    let count = 0;
    for (let column = 0; column < columns; column += 1) {
      const x = frame.x + (column + 0.5) * CELL;
      while ((passed[count] ?? Number.POSITIVE_INFINITY) < x) count += 1;
      if (count % 2 === 1) {
        inRow += 1;
        cells.push([x, y]);
      }
      const at = (row + 1) * (columns + 1) + column + 1;
      sums[at] = inRow + (sums[at - columns - 1] ?? 0);
    }
  }
  const column = (x: number, round: (value: number) => number) => clamp(round((x - frame.x) / CELL), columns);
  const row = (y: number, round: (value: number) => number) => clamp(round((y - frame.y) / CELL), rows);
  const sum = (left: number, top: number, right: number, bottom: number) => {
    const at = (r: number, c: number) => sums[r * (columns + 1) + c] ?? 0;
    return at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left);
  };
  const end = { x: frame.x + columns * CELL, y: frame.y + rows * CELL };
  return {
    cells,
    area: cells.length * CELL ** 2,
    bounds: { x: frame.x, y: frame.y, width: end.x - frame.x, height: end.y - frame.y },
    coveredOf: ({ x, y, width, height }) => {
      // Most boxes are far from most areas, and are asked for by the hundred thousand.
      const isFar = x > end.x || y > end.y || x + width < frame.x || y + height < frame.y;
      if (isFar) return 0;
      const covered = sum(
        column(x, Math.round),
        row(y, Math.round),
        column(x + width, Math.round),
        row(y + height, Math.round),
      );
      return covered * CELL ** 2;
    },
    holds: ({ x, y, width, height }) => {
      if (x < frame.x || y < frame.y || x + width > frame.x + frame.width || y + height > frame.y + frame.height) {
        return false;
      }
      const left = column(x, Math.floor);
      const top = row(y, Math.floor);
      const right = column(x + width, Math.ceil);
      const bottom = row(y + height, Math.ceil);
      return sum(left, top, right, bottom) === (right - left) * (bottom - top);
    },
  };
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

function frameOf(points: Outline): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: least(xs), y: least(ys), width: most(xs) - least(xs), height: most(ys) - least(ys) };
}

// The x of each crossing of the rings with the middle of each row of cells.
function crossingsOf(rings: readonly Outline[], top: number, rows: number): number[][] {
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  for (const ring of rings) {
    let [fromX, fromY] = ring.at(-1) ?? [0, 0];
    for (const [x, y] of ring) {
      const first = Math.max(0, Math.ceil((Math.min(fromY, y) - top) / CELL - 0.5));
      const middle = (row: number) => top + (row + 0.5) * CELL;
      for (let row = first; row < rows && middle(row) < Math.max(fromY, y); row += 1) {
        crossings[row]?.push(fromX + ((middle(row) - fromY) / (y - fromY)) * (x - fromX));
      }
      [fromX, fromY] = [x, y];
    }
  }
  return crossings;
}

/** Whether two boxes overlap or are less than `gap` px apart. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

/** Whether the line between two points touches a box (Liang and Barsky). */
export function crosses(from: readonly [number, number], to: readonly [number, number], box: Box): boolean {
  const [x, y] = from;
  const [endX, endY] = to;
  const { x: left, y: top, width, height } = box;
  // Most lines are far from most boxes, and are asked for by the hundred thousand.
  if (Math.max(x, endX) < left || Math.min(x, endX) > left + width) return false;
  if (Math.max(y, endY) < top || Math.min(y, endY) > top + height) return false;
  const across = shareWithin(x, endX - x, left, left + width);
  const down = shareWithin(y, endY - y, top, top + height);
  return Math.max(0, across[0], down[0]) <= Math.min(1, across[1], down[1]);
}

// The part of a line, from its first to its last share, that lies between two edges; the line meets them somewhere.
function shareWithin(from: number, step: number, low: number, high: number): readonly [number, number] {
  if (step === 0) return WHOLE;
  const [one, other] = [(low - from) / step, (high - from) / step];
  return step > 0 ? [one, other] : [other, one];
}

const WHOLE = [0, 1] as const;
