import type { GeoProjection } from 'd3-geo';
import { meshOf } from '../map-borders.ts';
import { outlinesOf } from '../map-outlines.ts';
import type { CutAtlas } from './cut-lines.ts';

/** Gives points along the lines in dispute that a map shows, in px, one after the other within `POINT_STEP`. */
export function disputedPoints(
  { arcs, rows }: Pick<CutAtlas, 'arcs' | 'rows'>,
  project: GeoProjection,
): (readonly [number, number])[] {
  return outlinesOf(meshOf(arcs, [...rows.keys()]), project).flatMap((line) =>
    line.flatMap(([x, y], index): (readonly [number, number])[] => {
      const [toX, toY] = line[index + 1] ?? [x, y];
      const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / POINT_STEP));
      return Array.from({ length: steps }, (_, step) => {
        return [x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps] as const;
      });
    }),
  );
}

// In px: a name of which a part lies on a line hides one of its points.
const POINT_STEP = 3;
