import type { Position } from 'geojson';
import type { GeoBox } from '../../../outline/world-map.ts';
import type { Area, Atlas } from '../map-atlas.ts';

/** Pairs of areas, by their keys in the atlas, and the box in which the line that they share is meant. */
export interface LineInBox {
  readonly between: readonly (readonly [string, string])[];
  readonly box: GeoBox;
}

/** An atlas whose lines are cut at the edges of boxes. */
export interface CutAtlas extends Atlas {
  /** The index of the row that an arc belongs to, by the arc's index; arcs that belong to none are left out. */
  readonly rows: ReadonlyMap<number, number>;
}

/**
 * Cuts the arcs that two areas share at the edges of boxes, so that a part of a boundary can be drawn in its own way.
 * Where the boxes of two rows overlap, the earlier row has the line. The shapes of the areas stay the same.
 */
export function cutLines(atlas: Atlas, lines: readonly LineInBox[]): CutAtlas {
  const arcs = [...atlas.arcs];
  const rows = new Map<number, number>();
  const parts = new Map<number, readonly number[]>();
  for (const [index, wanted] of arcsOfLines(atlas, lines)) {
    const runs = runsOf(arcs[index] ?? [], wanted);
    const indexes = runs.map((_, run) => (run === 0 ? index : arcs.length + run - 1));
    for (const [run, { points, row }] of runs.entries()) {
      const at = indexes[run] ?? index;
      arcs[at] = points;
      if (row !== undefined) rows.set(at, row);
    }
    if (runs.length > 1) parts.set(index, indexes);
  }
  const areas = [...atlas.areas].map(([key, area]): [string, Area] => [key, withParts(area, parts)]);
  return { arcs, areas: new Map(areas), rows };
}

interface BoxOfRow {
  readonly row: number;
  readonly box: GeoBox;
}

// The boxes that matter for an arc, in the order of their rows.
function arcsOfLines({ areas }: Atlas, lines: readonly LineInBox[]): Map<number, BoxOfRow[]> {
  const found = new Map<number, BoxOfRow[]>();
  for (const [row, { between, box }] of lines.entries()) {
    for (const [one, other] of between) {
      const ofOther = new Set(arcIndexes(areas.get(other)));
      for (const index of arcIndexes(areas.get(one)).filter((arc) => ofOther.has(arc))) {
        found.set(index, [...(found.get(index) ?? []), { row, box }]);
      }
    }
  }
  return found;
}

/** Lists the arcs of an area by their index, whatever their direction. */
export function arcIndexes(area: Area | undefined): number[] {
  return area?.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)) ?? [];
}

interface Run {
  readonly points: Position[];
  readonly row: number | undefined;
}

function runsOf(arc: readonly Position[], wanted: readonly BoxOfRow[]): Run[] {
  const points = arc.flatMap((point, index) => [
    ...(index === 0 ? [] : crossings(arc[index - 1], point, wanted)),
    point,
  ]);
  const runs: Run[] = [];
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before === undefined) continue;
    const row = rowAt(middle(before, point), wanted);
    const last = runs.at(-1);
    if (last !== undefined && last.row === row) last.points.push(point);
    else runs.push({ points: [before, point], row });
  }
  return runs;
}

function rowAt([lon = 0, lat = 0]: Position, wanted: readonly BoxOfRow[]): number | undefined {
  const found = wanted.find(
    ({ box: [west, south, east, north] }) => lon >= west && lon <= east && lat >= south && lat <= north,
  );
  return found?.row;
}

function middle([a = 0, b = 0]: Position, [c = 0, d = 0]: Position): Position {
  return [(a + c) / 2, (b + d) / 2];
}

// The points between two others where the way passes the lines on which the edges of the boxes lie.
function crossings(from: Position | undefined, [toX = 0, toY = 0]: Position, wanted: readonly BoxOfRow[]): Position[] {
  const [x = 0, y = 0] = from ?? [];
  const shares = wanted.flatMap(({ box: [west, south, east, north] }) => [
    ...[west, east].map((edge) => (edge - x) / (toX - x)),
    ...[south, north].map((edge) => (edge - y) / (toY - y)),
  ]);
  const inside = [...new Set(shares.filter((share) => share > 0 && share < 1))].toSorted((a, b) => a - b);
  return inside.map((share) => [x + (toX - x) * share, y + (toY - y) * share]);
}

function withParts(area: Area, parts: ReadonlyMap<number, readonly number[]>): Area {
  const forward = (index: number) => parts.get(index) ?? [index];
  const ring = (arcs: readonly number[]) =>
    arcs.flatMap((arc) =>
      arc < 0
        ? forward(~arc)
            .toReversed()
            .map((index) => ~index)
        : forward(arc),
    );
  return { ...area, arcs: area.arcs.map((rings) => rings.map(ring)) };
}
