import { geoArea } from 'd3-geo';
import type { Feature, MultiPolygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';

/** The areas of the atlas by the number of the country (ISO 3166-1), made of one shared set of boundary lines. */
export interface Atlas {
  /** The boundary lines as longitudes and latitudes in degrees; areas refer to them by index. */
  readonly arcs: readonly Position[][];
  readonly areas: ReadonlyMap<string, Area>;
}

/** The area of one country: rings of arcs by their index, `~index` for an arc in reverse. */
export interface Area {
  readonly type: 'MultiPolygon';
  readonly arcs: number[][][];
}

/** The key of Kosovo in the atlas, since ISO 3166-1 has no number for it. */
const KOSOVO = 'XK';

/** The key of an area that is in dispute and has no code; no group has its colour. */
export const SIACHEN = 'siachen';

/**
 * Reads the TopoJSON of world-atlas. Where its areas differ from the countries of ISO 3166, ISO 3166 is followed, since
 * an outline names countries by its codes: Crimea (UA-43), and Northern Cyprus and Somaliland, which have no code of
 * their own. Areas that are still without a code are drawn as no country's.
 */
export function readAtlas(atlas: unknown): Atlas {
  const topology = atlas as RawAtlas;
  const { geometries } = topology.objects.countries;
  const pieces = geometries.flatMap(({ id, arcs, type, properties }, index) => {
    const polygons = type === 'Polygon' ? [arcs as number[][]] : (arcs as number[][][]);
    const owner = OWNERS[properties.name] ?? id ?? `area ${index}`;
    return polygons.map((rings) => ({ index, owner: isCrimea(owner, rings, topology) ? UKRAINE : owner, rings }));
  });
  const byOwner = Map.groupBy(pieces, ({ owner }) => owner);
  const areas = [...byOwner].map(([owner, own]): [string, Area] => {
    const area: Area = { type: 'MultiPolygon', arcs: own.map(({ rings }) => rings) };
    return [owner, own.every(({ index }) => index === own[0]?.index) ? area : mergeAreas(topology, [area])];
  });
  return { arcs: degreesOf(topology), areas: new Map(areas) };
}

/** Merges areas into one, without the boundaries between them. */
export function mergeAreas(topology: unknown, areas: readonly Area[]): Area {
  return mergeArcs(topology as RawTopology, areas as unknown as RawAreas) as unknown as Area;
}

/** Makes an area GeoJSON, in degrees. Polygons that have no inside after their lines were simplified are left out. */
export function shapeOf(arcs: readonly Position[][], area: Area): Feature<MultiPolygon> {
  const topology = { type: 'Topology', arcs, objects: {} };
  const shape = feature(topology as never, area as never) as unknown as Feature<MultiPolygon>;
  const coordinates = shape.geometry.coordinates
    .map((rings) => rings.filter(isOpen))
    // A ring that was turned inside out would be the rest of the globe.
    .filter((rings) => rings.length > 0 && geoArea({ type: 'Polygon', coordinates: rings }) < Math.PI);
  return { ...shape, geometry: { type: 'MultiPolygon', coordinates } };
}

function isOpen(ring: readonly Position[]): boolean {
  const [first] = ring;
  const second = ring.find((point) => !isSame(point, first));
  return ring.some((point) => !isSame(point, first) && !isSame(point, second));
}

function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

type RawTopology = Parameters<typeof mergeArcs>[0];
type RawAreas = Parameters<typeof mergeArcs>[1];

type RawAtlas = RawTopology & {
  readonly objects: { readonly countries: { readonly geometries: readonly RawGeometry[] } };
};

interface RawGeometry {
  readonly id?: string;
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly arcs: unknown;
  readonly properties: { readonly name: string };
}

const UKRAINE = '804';
const RUSSIA = '643';
const OWNERS: Readonly<Record<string, string>> = {
  Kosovo: KOSOVO,
  'N. Cyprus': '196',
  'Siachen Glacier': SIACHEN,
  Somaliland: '706',
};

// In the atlas the peninsula is a polygon of its own among those of the country.
function isCrimea(owner: string, rings: number[][], topology: RawAtlas): boolean {
  if (owner !== RUSSIA) return false;
  const shape = feature(topology, { type: 'Polygon', arcs: rings } as never) as unknown as Feature;
  const points = 'coordinates' in shape.geometry ? (shape.geometry.coordinates as Position[][]).flat() : [];
  return points.every(([lon = 0, lat = 0]) => lon > 32 && lon < 37 && lat > 44 && lat < 46.5);
}

// The points of a topology's arcs are stored as steps on a grid, each from the point before.
function degreesOf({ arcs, transform }: RawAtlas): Position[][] {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      [x, y] = transform === undefined ? [dx, dy] : [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}
