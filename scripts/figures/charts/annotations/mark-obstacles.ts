import { largest, smallest } from '../../../diagnostics/smallest.ts';
import { type Bounds, marksIn, type SceneNode } from '../vega-scene.ts';
import { grown, type Point, type Segment } from './geometry.ts';

/** What an annotation must not touch, in px of the drawing. */
export interface Obstacles {
  /** The boxes of bars, points, areas and other marks. */
  readonly boxes: readonly Bounds[];
  /** The boxes of texts: labels of marks, axes and legends. */
  readonly texts: readonly Bounds[];
  /** The lines of marks and axes, with half of their widths. */
  readonly lines: readonly { readonly segment: Segment; readonly half: number }[];
}

/**
 * Lists what a fitted scene draws, but for the lines of its grid, as boxes and lines; `origin` is the scene's origin in
 * the drawing. A curve between two points is taken for the box of both.
 */
export function markObstacles(root: SceneNode, origin: Point): Obstacles {
  const found: Found = { boxes: [], texts: [], lines: [] };
  for (const { mark, x, y } of marksIn(root)) {
    if (mark.marktype === 'group' || mark.role === 'axis-grid') continue;
    addMark(mark, { x: x + origin.x, y: y + origin.y }, found);
  }
  return found;
}

interface Found {
  readonly boxes: Bounds[];
  readonly texts: Bounds[];
  readonly lines: { readonly segment: Segment; readonly half: number }[];
}

function addMark({ marktype = '', items = [] }: SceneNode, at: Point, found: Found): void {
  switch (marktype) {
    case 'line':
    case 'trail':
      for (const [before, item] of pairsOf(items)) addLine(before, item, at, found);
      break;
    case 'area':
      for (const [before, item] of pairsOf(items)) addArea(before, item, at, found);
      break;
    default:
      for (const item of items) addItem(marktype, item, at, found);
  }
}

// Each item of a line or an area with the one before it, where the line goes from one to the other.
function pairsOf(items: readonly SceneNode[]): (readonly [SceneNode, SceneNode])[] {
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    const isDrawn = before !== undefined && before.defined !== false && item.defined !== false;
    return isDrawn ? [[before, item] as const] : [];
  });
}

function addItem(type: string, item: SceneNode, at: Point, { boxes, texts, lines }: Found): void {
  const { bounds, opacity = 1 } = item;
  if (opacity === 0) return;
  if (type === 'rule') {
    const from = pointOf(item, at);
    const to = { x: at.x + (item.x2 ?? item.x ?? 0), y: at.y + (item.y2 ?? item.y ?? 0) };
    lines.push({ segment: { from, to }, half: (item.strokeWidth ?? 1) / 2 });
  } else if (bounds !== undefined) {
    const box = moved(bounds, at);
    if (type !== 'text') boxes.push(box);
    else if (String(item.text ?? '').trim() !== '') texts.push(box);
  }
}

function pointOf({ x = 0, y = 0 }: SceneNode, at: Point): Point {
  return { x: x + at.x, y: y + at.y };
}

function moved({ x1, y1, x2, y2 }: Bounds, { x, y }: Point): Bounds {
  return { x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y };
}

function addLine(before: SceneNode, item: SceneNode, at: Point, { boxes, lines }: Found): void {
  const half = (item.strokeWidth ?? item.size ?? 2) / 2;
  const from = pointOf(before, at);
  const to = pointOf(item, at);
  const bend = cornersOf(item.interpolate ?? 'linear', from, to);
  if (bend === undefined) boxes.push(grown(boxOf([from, to]), half));
  else for (const segment of segmentsOf([from, ...bend, to])) lines.push({ segment, half });
}

// The corners of a line between two points; undefined for a curve.
function cornersOf(interpolate: string, from: Point, to: Point): readonly Point[] | undefined {
  const middle = (from.x + to.x) / 2;
  switch (interpolate) {
    case 'linear':
      return [];
    case 'step-after':
      return [{ x: to.x, y: from.y }];
    case 'step-before':
      return [{ x: from.x, y: to.y }];
    case 'step':
      return [
        { x: middle, y: from.y },
        { x: middle, y: to.y },
      ];
    default:
      return undefined;
  }
}

function segmentsOf(points: readonly Point[]): Segment[] {
  return points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
}

function boxOf(points: readonly Point[]): Bounds {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { x1: smallest(xs), y1: smallest(ys), x2: largest(xs), y2: largest(ys) };
}

// A slanted edge is taken for so many steps.
const STEPS = 8;

function addArea(before: SceneNode, item: SceneNode, at: Point, { boxes }: Found): void {
  const steps = (item.interpolate ?? 'linear') === 'linear' ? STEPS : 1;
  for (let step = 0; step < steps; step += 1) {
    const shares = [step / steps, (step + 1) / steps];
    boxes.push(boxOf(shares.flatMap((share) => edgesAt(before, item, share, at))));
  }
}

// Both edges of an area at a share of the way from one point to the next.
function edgesAt(one: SceneNode, other: SceneNode, share: number, at: Point): Point[] {
  const between = (a: number, b: number) => a + (b - a) * share;
  const x = between(one.x ?? 0, other.x ?? 0) + at.x;
  const y = between(one.y ?? 0, other.y ?? 0) + at.y;
  const isUpright = one.x2 === undefined;
  const far = isUpright
    ? { x, y: between(one.y2 ?? one.y ?? 0, other.y2 ?? other.y ?? 0) + at.y }
    : { x: between(one.x2 ?? 0, other.x2 ?? 0) + at.x, y };
  return [{ x, y }, far];
}
