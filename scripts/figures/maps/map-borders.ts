import type { MultiLineString, Position } from 'geojson';
import { mesh } from 'topojson-client';
import { arcIndexes, type CutAtlas } from './lines/cut-lines.ts';
import type { Area } from './map-atlas.ts';

/** Gives the boundaries between areas, each once; those that belong to a row of lines in dispute are left out. */
export function settledBorders({ arcs, rows }: CutAtlas, areas: readonly Area[]): MultiLineString {
  const users = new Map<number, number>();
  for (const area of areas) for (const arc of new Set(arcIndexes(area))) users.set(arc, (users.get(arc) ?? 0) + 1);
  const shared = [...users].filter(([arc, count]) => count > 1 && !rows.has(arc)).map(([arc]) => arc);
  return meshOf(arcs, shared);
}

/** Joins arcs to lines that are as long as possible. */
export function meshOf(arcs: readonly Position[][], indexes: readonly number[]): MultiLineString {
  const topology = { type: 'Topology', arcs, objects: {} };
  const lines = { type: 'MultiLineString', arcs: indexes.map((index) => [index]) };
  return mesh(topology as unknown as Parameters<typeof mesh>[0], lines as never);
}
