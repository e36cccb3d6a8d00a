import { marksIn, type SceneNode } from '../vega-scene.ts';

/** A point of a line without a neighbour to draw a line to: its middle and radius in px, and its colour. */
export interface LonePoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
}

/** Finds the points of lines that have gaps on both sides and that no other mark shows. */
export function findLonePoints(root: SceneNode): LonePoint[] {
  const marks = marksIn(root);
  const symbols = marks
    .filter(({ mark }) => mark.marktype === 'symbol')
    .flatMap(({ mark, x, y }) => (mark.items ?? []).map((item) => ({ x: x + (item.x ?? 0), y: y + (item.y ?? 0) })));
  return marks
    .filter(({ mark }) => mark.marktype === 'line' || mark.marktype === 'trail')
    .flatMap(({ mark, x, y }) => loneItems(mark.items ?? []).map((item) => toPoint(item, x, y)))
    .filter((point) => !symbols.some((symbol) => Math.hypot(symbol.x - point.x, symbol.y - point.y) < 1));
}

/** Gives the points as SVG dots. `origin` is the scene's origin in the drawing, in px. */
export function dotsOf(points: readonly LonePoint[], [dx, dy]: readonly [number, number]): string {
  const rounded = (number: number) => Math.round(number * 100) / 100;
  return points
    .map(
      ({ x, y, radius, colour }) =>
        `<circle cx="${rounded(x + dx)}" cy="${rounded(y + dy)}" r="${rounded(radius)}" fill="${colour}"/>`,
    )
    .join('');
}

function loneItems(items: readonly SceneNode[]): SceneNode[] {
  const isDrawn = (item: SceneNode | undefined) => item !== undefined && item.defined !== false;
  return items.filter(
    (item, index) =>
      isDrawn(item) && typeof items[0]?.stroke === 'string' && !isDrawn(items[index - 1]) && !isDrawn(items[index + 1]),
  );
}

// Twice as wide as the line, so that it is visible as a point.
function toPoint({ x = 0, y = 0, stroke, strokeWidth = 2 }: SceneNode, dx: number, dy: number): LonePoint {
  return { x: x + dx, y: y + dy, radius: strokeWidth, colour: String(stroke) };
}
