import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';
import type { Position } from 'geojson';

/** A line or ring on the map, in px. */
export type Outline = readonly (readonly [number, number])[];

/** Projects a shape onto the map and gives its outlines in the frame, line by line or ring by ring. */
export function outlinesOf(shape: GeoPermissibleObjects, project: GeoProjection): Outline[] {
  const outlines: [number, number][][] = [];
  const context = {
    moveTo: (x: number, y: number) => void outlines.push([[x, y]]),
    lineTo: (x: number, y: number) => void outlines.at(-1)?.push([x, y]),
    closePath: () => undefined,
    beginPath: () => undefined,
    arc: () => undefined,
  };
  geoPath(project, context)(shape);
  return outlines.filter((outline) => outline.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y)));
}

/**
 * Writes outlines as the `d` of a path, in relative steps rounded to 0.1 px; rings under 0.8 px² are left out. Empty
 * where no outline is left.
 */
export function pathOf(outlines: readonly Outline[], closed: boolean): string {
  const parts = outlines.flatMap((outline) => {
    const points = withoutRepeats(outline.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const));
    if (points.length < (closed ? 3 : 2) || (closed && areaOf(points) < LEAST_AREA)) return [];
    let [atX, atY] = [0, 0];
    const steps = points.map(([x, y], index) => {
      const step = index === 0 ? `M${x / 10},${y / 10}` : `${pair((x - atX) / 10, (y - atY) / 10)}`;
      [atX, atY] = [x, y];
      return index === 1 ? `l${step}` : step;
    });
    return [`${steps.join(' ').replace(/ (?=[-l])/g, '')}${closed ? 'z' : ''}`];
  });
  return parts.join('');
}

// In hundredths of px²: the area of the smallest ring that is drawn.
const LEAST_AREA = 80;

function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x},${y}`;
}

function withoutRepeats<Point extends readonly [number, number]>(points: readonly Point[]): Point[] {
  return points.filter(([x, y], index) => {
    const before = points[index - 1];
    return before === undefined || before[0] !== x || before[1] !== y;
  });
}

/** The area of a ring, in the square of the unit of its points. */
export function areaOf(ring: Outline): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/**
 * Removes points of boundary lines that make no visible difference: those nearer than `tolerance` to the line without them
 * (Douglas and Peucker), in the unit of the projection. Neighbours share a line, so no gap opens between them.
 */
export function simplifyArcs(arcs: readonly Position[][], project: GeoProjection, tolerance: number): Position[][] {
  return arcs.map((arc) => {
    const points: Outline = arc.map(([lon = 0, lat = 0]) => project([lon, lat]) ?? [0, 0]);
    const kept = new Set([0, arc.length - 1]);
    const open: [number, number][] = [[0, arc.length - 1]];
    for (let range = open.pop(); range !== undefined; range = open.pop()) {
      const [from, to] = range;
      const { index, away } = farthestBetween(points, from, to);
      if (away > tolerance) {
        kept.add(index);
        open.push([from, index], [index, to]);
      }
    }
    return arc.filter((_, index) => kept.has(index));
  });
}

function farthestBetween(points: Outline, from: number, to: number): { index: number; away: number } {
  const [x, y] = points[from] ?? [0, 0];
  const [endX, endY] = points[to] ?? [0, 0];
  const dx = endX - x;
  const dy = endY - y;
  const length = Math.hypot(dx, dy);
  let found = { index: from, away: 0 };
  for (let index = from + 1; index < to; index += 1) {
    const [pointX, pointY] = points[index] ?? [0, 0];
    const away =
      length < 1e-6 ? Math.hypot(pointX - x, pointY - y) : Math.abs((pointX - x) * dy - (pointY - y) * dx) / length;
    if (away > found.away) found = { index, away };
  }
  return found;
}
