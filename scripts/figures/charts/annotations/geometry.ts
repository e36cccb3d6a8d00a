import type { Bounds } from '../vega-scene.ts';

/** A point in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight line between two points in px. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** Whether two boxes overlap. */
export function overlap(one: Bounds, other: Bounds): boolean {
  return one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;
}

/** Gives a box that is larger by so many px on all sides. */
export function grown({ x1, y1, x2, y2 }: Bounds, by: number): Bounds {
  return { x1: x1 - by, y1: y1 - by, x2: x2 + by, y2: y2 + by };
}

/** Whether a line goes through a box (Liang and Barsky, 1984). */
export function crosses({ from, to }: Segment, box: Bounds): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let first = 0;
  let last = 1;
  const edges = [
    [-dx, from.x - box.x1],
    [dx, box.x2 - from.x],
    [-dy, from.y - box.y1],
    [dy, box.y2 - from.y],
  ] as const;
  for (const [way, room] of edges) {
    if (way === 0 && room <= 0) return false;
    if (way < 0) first = Math.max(first, room / way);
    if (way > 0) last = Math.min(last, room / way);
  }
  return first < last;
}

/** The point of a box that is nearest to a point. */
export function nearestIn({ x1, y1, x2, y2 }: Bounds, { x, y }: Point): Point {
  return { x: Math.min(Math.max(x, x1), x2), y: Math.min(Math.max(y, y1), y2) };
}

/** The distance of two points in px. */
export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Whether two lines cross; lines that only touch do not. */
export function meet(one: Segment, other: Segment): boolean {
  const side = ({ from, to }: Segment, { x, y }: Point) =>
    Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
  return side(one, other.from) * side(one, other.to) < 0 && side(other, one.from) * side(other, one.to) < 0;
}
