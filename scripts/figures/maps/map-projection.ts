import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from 'd3-geo';
import type { Feature, MultiPolygon, Position } from 'geojson';
import type { AreaCap } from './area-caps.ts';

/** A projection of the globe onto the map. */
export interface MapProjection {
  readonly project: GeoProjection;
  /** Whether the whole world is shown. */
  readonly isWorld: boolean;
  /** The height of the map in px, which may be less than its room: the world is wider than it is high. */
  readonly height: number;
  /** The scale in px for each radian: an area of one steradian on the globe has `scale²` px² on the map. */
  readonly scale: number;
}

/** What a map is cut to, whatever its size: the middle of its focus, and how far that reaches. */
export interface MapAim {
  /** Whether the focus reaches so far round the globe that only a map of the world shows it. */
  readonly isWorld: boolean;
  /** The rotation of the globe in degrees. */
  readonly rotate: readonly [number, number];
  /** The radius of the focus in radians. */
  readonly radius: number;
  /** The points of the focus as longitudes and latitudes in degrees. */
  readonly points: readonly Position[];
  /** The distance in radians that makes no visible difference in a frame of usual size. */
  readonly tolerance: number;
}

/**
 * Finds what a map is cut to, for the shapes of its focus. Both projections keep areas true: Lambert's azimuthal one about
 * the middle of the shapes, and Equal Earth where the shapes reach too far round the globe.
 */
export function aimAt(focus: readonly Feature<MultiPolygon>[]): MapAim {
  const points = focus.flatMap((shape) => corePolygons(shape).flat(2));
  const { centre, radius } = capAround(points);
  if (points.length === 0 || radius > WORLD_RADIUS) {
    const meridian = meridianFor(points);
    return { isWorld: true, rotate: [-meridian, 0], radius, points, tolerance: WORLD_TOLERANCE };
  }
  const shown = Math.max(radius, LEAST_EXTENT / 2 / EARTH_RADIUS);
  return { isWorld: false, rotate: [-centre[0], -centre[1]], radius, points, tolerance: shown * FOCUS_TOLERANCE };
}

// About half a px on a slide, where a focus is about 530 px high and the world 790 px wide.
const FOCUS_TOLERANCE = 0.0017;
const WORLD_TOLERANCE = 0.0025;

/** Gives the projection of a map without a scale: positions in radians from its middle. */
export function unitProjection({ isWorld, rotate }: MapAim): GeoProjection {
  const project = isWorld ? geoEqualEarth() : geoAzimuthalEqualArea();
  return project
    .rotate([...rotate])
    .scale(1)
    .translate([0, 0]);
}

/** Fits a map to `width` × `height` px. */
export function fitProjection(aim: MapAim, width: number, height: number): MapProjection {
  if (aim.isWorld) return fitWorld(aim, width, height);
  const { rotate, points } = aim;
  const project = geoAzimuthalEqualArea()
    .rotate([...rotate])
    .precision(PRECISION);
  const margin = marginOf(width, height);
  const inner: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ];
  project.clipAngle(179).fitExtent(inner, multiPoint([...points]));
  const most = (Math.min(width, height) / LEAST_EXTENT) * EARTH_RADIUS;
  if (!(project.scale() <= most)) {
    const [shiftX, shiftY] = project.translate();
    const zoom = Number.isFinite(project.scale()) ? most / project.scale() : 0;
    project.scale(most).translate([width / 2 + (shiftX - width / 2) * zoom, height / 2 + (shiftY - height / 2) * zoom]);
  }
  // Nothing is visible beyond the farthest corner of the frame.
  const [x, y] = project.translate();
  const corner = Math.hypot(Math.max(x, width - x), Math.max(y, height - y)) / (2 * project.scale());
  project.clipAngle(corner >= 1 ? 179 : Math.min(179, (2 * Math.asin(corner) * 180) / Math.PI + 1));
  project.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { project, isWorld: false, height, scale: project.scale() };
}

/** Whether anything of an area can be in the frame; `cap` is a circle around it. A map of the world shows all of them. */
export function mayShow({ project, isWorld }: MapProjection, { middle, radius }: AreaCap): boolean {
  if (isWorld) return true;
  const [lon, lat] = project.rotate();
  return geoDistance([-lon, -lat], [...middle]) - radius <= ((project.clipAngle() ?? 180) * Math.PI) / 180;
}

function marginOf(width: number, height: number): number {
  return Math.max(8, Math.min(width, height) * 0.035);
}

// In radians: with a larger radius, the edge of an azimuthal map is too distorted.
const WORLD_RADIUS = 1.25;
const PRECISION = 0.3;
// In km: the least extent of a map, so that a small country is shown with its neighbours.
const LEAST_EXTENT = 700;
const EARTH_RADIUS = 6371;

/**
 * The polygons of a country that a map is fitted to: the largest, and those within two of its radii or 500 km. So
 * overseas parts don't widen a map of Europe.
 */
function corePolygons({ geometry }: Feature<MultiPolygon>): Position[][][] {
  const polygons = geometry.coordinates.map((coordinates) => {
    const polygon = { type: 'Polygon' as const, coordinates };
    return { coordinates, area: geoArea(polygon), centre: geoCentroid(polygon) };
  });
  const [main] = polygons.toSorted((a, b) => b.area - a.area);
  if (main === undefined) return [];
  const reach = Math.max(2 * Math.sqrt(main.area / Math.PI), 500 / EARTH_RADIUS);
  const shore = main.coordinates.flat();
  const sample = shore.filter((_, index) => index % Math.ceil(shore.length / 60) === 0);
  return polygons
    .filter((polygon) => polygon === main || sample.some((point) => distance(point, polygon.centre) < reach))
    .map(({ coordinates }) => coordinates);
}

function distance([lon = 0, lat = 0]: Position, to: [number, number]): number {
  return geoDistance([lon, lat], to);
}

/**
 * The smallest circle on the globe around points, approximately (Bădoiu and Clarkson): its centre in degrees and its
 * radius in radians.
 */
function capAround(points: readonly Position[]): { centre: [number, number]; radius: number } {
  const step = Math.ceil(points.length / 1500);
  const vectors = points.filter((_, index) => index % step === 0).map(toVector);
  let centre = normal(vectors.reduce(([x, y, z], [a, b, c]) => [x + a, y + b, z + c], [0, 0, 0]));
  const nearness = (vector: Vector) => vector[0] * centre[0] + vector[1] * centre[1] + vector[2] * centre[2];
  const farthest = () => vectors.reduce((far, vector) => (nearness(vector) < nearness(far) ? vector : far), centre);
  for (let round = 2; round < 120; round += 1) {
    const far = farthest();
    centre = normal([0, 1, 2].map((axis) => (centre[axis] ?? 0) + ((far[axis] ?? 0) - (centre[axis] ?? 0)) / round));
  }
  const radius = Math.acos(Math.min(1, Math.max(-1, nearness(farthest()))));
  const degrees = 180 / Math.PI;
  return { centre: [Math.atan2(centre[1], centre[0]) * degrees, Math.asin(centre[2]) * degrees], radius };
}

type Vector = readonly [number, number, number];

function toVector([lon = 0, lat = 0]: Position): Vector {
  const a = (lon * Math.PI) / 180;
  const b = (lat * Math.PI) / 180;
  return [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)];
}

function normal([x = 0, y = 0, z = 0]: readonly number[]): Vector {
  const length = Math.hypot(x, y, z);
  return length < 1e-9 ? [1, 0, 0] : [x / length, y / length, z / length];
}

/**
 * The meridian in the middle of a map of the world, in degrees. The map is cut in the widest gap of the focus; where it has
 * no wide one, through the Bering Strait, or through the Atlantic where that keeps the focus together.
 */
function meridianFor(points: readonly Position[]): number {
  const longitudes = points.map(([lon = 0]) => lon).toSorted((a, b) => a - b);
  const gaps = longitudes.map((lon, index) => {
    const next = longitudes[index + 1] ?? (longitudes[0] ?? 0) + 360;
    return { from: lon, width: next - lon };
  });
  const widest = gaps.reduce((wide, gap) => (gap.width > wide.width ? gap : wide), { from: 0, width: 0 });
  if (widest.width >= WIDE_GAP) return wrapped(widest.from + widest.width / 2 + 180);
  const spans = MERIDIANS.map((meridian) => {
    const turned = longitudes.map((lon) => wrapped(lon - meridian));
    return {
      meridian,
      span: turned.reduce((a, b) => Math.max(a, b), -180) - turned.reduce((a, b) => Math.min(a, b), 180),
    };
  });
  const [first, second] = spans;
  return first !== undefined && second !== undefined && second.span < first.span * 0.85
    ? second.meridian
    : MERIDIANS[0];
}

const MERIDIANS = [11, 150] as const;
const WIDE_GAP = 40;
const INHABITED = [-56, 83.7] as const;

function wrapped(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}

// The focus fills the frame; what is around it is shown as far as there is inhabited land.
function fitWorld({ rotate, points }: MapAim, width: number, height: number): MapProjection {
  const meridian = -rotate[0];
  const south = points.length === 0 ? INHABITED[0] : Math.min(INHABITED[0], lowest(points));
  const inhabited = band(meridian, south, INHABITED[1]);
  const project = geoEqualEarth()
    .rotate([...rotate])
    .precision(PRECISION);
  const margin = points.length === 0 ? 2 : marginOf(width, height);
  const inner: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ];
  project.fitExtent(inner, points.length === 0 ? inhabited : multiPoint([...points]));
  const [[left, top], [right, bottom]] = geoPath(project).bounds(inhabited);
  const [x, y] = project.translate();
  const used = Math.min(height, Math.ceil(bottom - top) + 4);
  // No edge of the inhabited world lies inside of the frame where the frame can be filled.
  const pulled = Math.max(0, width - 2 - right) - Math.max(0, left - 2);
  const shiftX = right - left >= width - 4 ? pulled : (width - left - right) / 2;
  const shiftY = used < height ? 2 - top : Math.max(0, height - 2 - bottom) - Math.max(0, top - 2);
  project.translate([x + shiftX, y + shiftY]).clipExtent([
    [0, 0],
    [width, used],
  ]);
  return { project, isWorld: true, height: used, scale: project.scale() };
}

function lowest(points: readonly Position[]): number {
  return points.reduce((least, [, lat = 0]) => Math.min(least, lat), 90);
}

// Points only: a polygon as large as this would be taken for its outside.
function band(meridian: number, south: number, north: number): GeoPermissibleObjects {
  const longitudes = [-179.9, -90, 0, 90, 179.9].map((lon) => ((lon + meridian + 540) % 360) - 180);
  return multiPoint([south, 0, north].flatMap((lat) => longitudes.map((lon) => [lon, lat])));
}

function multiPoint(coordinates: Position[]): GeoPermissibleObjects {
  return { type: 'MultiPoint', coordinates };
}
