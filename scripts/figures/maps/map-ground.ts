import type { Feature, MultiLineString, MultiPolygon } from 'geojson';
import type { Recall } from '../../outline/recall.ts';
import { type AreaCap, areaCaps } from './area-caps.ts';
import { type CutAtlas, cutLines } from './lines/cut-lines.ts';
import type { MapLine } from './lines/map-lines.ts';
import { type Area, mergeAreas, readAtlas, shapeOf } from './map-atlas.ts';
import { settledBorders } from './map-borders.ts';
import type { MapContent } from './map-content.ts';
import { simplifyArcs } from './map-outlines.ts';
import { aimAt, type MapAim, unitProjection } from './map-projection.ts';

/** What of a map is the same in every size: all of it but the projection, the names, the legend and the key. */
export interface MapGround {
  /** The atlas with its cut lines. */
  readonly world: CutAtlas;
  readonly aim: MapAim;
  /** The atlas with lines that are as simple as they can be without a visible difference. */
  readonly drawn: CutAtlas;
  /** Circles around its areas, by their keys. */
  readonly caps: ReadonlyMap<string, AreaCap>;
  /** Gives the shape of an area by its key, made when it is first asked for; undefined for an unknown area. */
  readonly shapeOf: (key: string) => Feature<MultiPolygon> | undefined;
  /** The land without a group, and that of each group, without the boundaries inside. */
  readonly rest: Feature<MultiPolygon>;
  readonly groups: readonly Feature<MultiPolygon>[];
  /** The settled boundaries between areas, each once. */
  readonly borders: MultiLineString;
}

/**
 * Makes the ground of a map, or recalls it: slide, page and narrow screen have the same one. `atlas` is the TopoJSON of
 * countries of world-atlas.
 */
export function groundOf(map: MapContent, lines: readonly MapLine[], atlas: unknown, recall: Recall): MapGround {
  return recall('map ground', keyOf(map), () => {
    const whole = recall('map atlas', '', () => {
      const read = readAtlas(atlas);
      return { ...read, caps: areaCaps(read) };
    });
    return makeGround(map, cutLines(whole, lines), whole.caps);
  });
}

function keyOf({ focus, groups, boundaries }: MapContent): string {
  const lines = boundaries.map(({ between, box, draw }) => [between.map(({ code }) => code), box, draw]);
  const ofGroups = groups.map(({ countries }) => countries.map(({ numeric }) => numeric));
  return JSON.stringify([focus.map(({ numeric }) => numeric), ofGroups, lines]);
}

function makeGround({ focus, groups }: MapContent, world: CutAtlas, caps: MapGround['caps']): MapGround {
  const inFocus = new Set(focus.map(({ numeric }) => numeric));
  const aim = aimAt([...inFocus].flatMap((numeric) => shapesIn(world, [numeric])));
  const drawn = { ...world, arcs: simplifyArcs(world.arcs, unitProjection(aim), aim.tolerance) };
  const members = groups.map(({ countries }) => new Set(countries.map(({ numeric }) => numeric)));
  const isFar = (numeric: string) => aim.isWorld && numeric === ANTARCTICA && !inFocus.has(numeric);
  const areasOf = (wanted: (numeric: string) => boolean): Area[] =>
    [...drawn.areas].filter(([numeric]) => wanted(numeric)).map(([, area]) => area);
  const topology = { type: 'Topology', arcs: drawn.arcs, objects: {} };
  const merged = (areas: readonly Area[]) => shapeOf(drawn.arcs, mergeAreas(topology, areas));
  const near = areasOf((numeric) => !isFar(numeric));
  return {
    world,
    aim,
    drawn,
    caps,
    shapeOf: shapesOf(drawn),
    rest: merged(areasOf((numeric) => !isFar(numeric) && !members.some((group) => group.has(numeric)))),
    groups: members.map((group) => merged(areasOf((numeric) => group.has(numeric)))),
    borders: settledBorders(drawn, near),
  };
}

const ANTARCTICA = '010';

function shapesOf({ arcs, areas }: CutAtlas): MapGround['shapeOf'] {
  const made = new Map<string, Feature<MultiPolygon>>();
  return (key) => {
    const area = areas.get(key);
    if (area === undefined) return undefined;
    const shape = made.get(key) ?? shapeOf(arcs, area);
    made.set(key, shape);
    return shape;
  };
}

function shapesIn({ arcs, areas }: CutAtlas, keys: readonly string[]): Feature<MultiPolygon>[] {
  return keys.flatMap((key) => {
    const area = areas.get(key);
    return area === undefined ? [] : [shapeOf(arcs, area)];
  });
}
