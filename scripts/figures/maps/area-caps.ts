import { geoDistance } from 'd3-geo';
import type { Position } from 'geojson';
import { largest } from '../../diagnostics/smallest.ts';
import { arcIndexes } from './lines/cut-lines.ts';
import type { Atlas } from './map-atlas.ts';

/** A circle on the globe around an area: its middle as longitude and latitude in degrees, and its radius in radians. */
export interface AreaCap {
  readonly middle: readonly [number, number];
  readonly radius: number;
}

/** Gives a circle around each area of an atlas, by the areas' keys: the quickest way to see that one is out of a frame. */
export function areaCaps({ arcs, areas }: Atlas): ReadonlyMap<string, AreaCap> {
  const boxes = arcs.map(boxOf);
  return new Map(
    [...areas].map(([key, area]) => [
      key,
      capAround(boxAround(arcIndexes(area).flatMap((index) => boxes[index] ?? []))),
    ]),
  );
}

/** A box between parallels and meridians, in degrees. */
interface GlobeBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function boxOf(points: readonly Position[]): GlobeBox {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const point of points) {
    const lon = point[0] ?? 0;
    const lat = point[1] ?? 0;
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return { west, south, east, north };
}

function boxAround(inside: readonly GlobeBox[]): GlobeBox {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const box of inside) {
    west = Math.min(west, box.west);
    south = Math.min(south, box.south);
    east = Math.max(east, box.east);
    north = Math.max(north, box.north);
  }
  return { west, south, east, north };
}

// Of a box that is no wider than half the globe, a corner is farthest from the middle; a wider one goes round the globe
// or meets the date line, and counts as near to everything.
function capAround({ west, south, east, north }: GlobeBox): AreaCap {
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  const corners = [south, north].map((lat) => geoDistance([...middle], [east, lat]));
  return { middle, radius: east - west > 180 ? Math.PI : largest(corners) + ROUNDING };
}

// In radians: lines are simplified by less, and go straight between points.
const ROUNDING = 0.05;
