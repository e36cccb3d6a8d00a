import { geoCentroid } from 'd3-geo';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { largest } from '../../diagnostics/smallest.ts';
import type { Country } from '../../outline/country.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import { type Atlas, shapeOf } from './map-atlas.ts';
import type { MapContent } from './map-content.ts';
import type { MapGround } from './map-ground.ts';
import type { Named } from './map-label.ts';
import { areaOf, type Outline, outlinesOf } from './map-outlines.ts';
import type { MapProjection } from './map-projection.ts';

/** A country and the index of its group. */
export interface Member {
  readonly country: Country;
  readonly group: number;
}

/**
 * Finds the countries of the groups in the atlas. One that the atlas draws as a part of another, or not at all, can't be
 * highlighted, and is reported.
 */
export function lookUp({ groups, focus }: MapContent, { areas }: Atlas): { known: Member[]; findings: Diagnostic[] } {
  const members = groups.flatMap(({ countries }, group) => countries.map((country) => ({ country, group })));
  const isKnown = ({ code, numeric }: Country) => areas.has(numeric) || Object.hasOwn(ISLANDS, code);
  const missing = [...members.map(({ country }) => country), ...focus].filter((country) => !isKnown(country));
  const places = new Map(
    missing.map((country) => [`${country.at.file}:${country.at.line}:${country.at.column}`, country]),
  );
  return {
    known: members.filter(({ country }) => isKnown(country)),
    findings: [...places.values()].map(({ code, at }) => {
      return diagnose('render/unmapped-country', { code, partOf: PARTS[code] }, at);
    }),
  };
}

// Longitude and latitude of countries that the atlas leaves out at its scale (positions of the CIA World Factbook).
const ISLANDS: Readonly<Record<string, readonly [number, number]>> = {
  GI: [-5.35, 36.13],
  TK: [-172, -9],
  TV: [178, -8],
};

const PARTS: Readonly<Record<string, string>> = {
  GF: 'FR',
  GP: 'FR',
  MQ: 'FR',
  RE: 'FR',
  YT: 'FR',
  BQ: 'NL',
  SJ: 'NO',
};

/** A country of a group as the frame shows it. */
export interface SeenCountry extends Member {
  /** The outlines of the country in the frame, in px; empty for a country too small to be seen. */
  readonly rings: readonly Outline[];
  readonly ring: Named['ring'];
}

/** Whether nothing of a country is in the frame. */
export function isHidden({ rings, ring }: SeenCountry): boolean {
  return ring === undefined && rings.length === 0;
}

/** Finds what the frame shows of a country: its outlines, or a ring where it is too small to be seen. */
export function seeCountry(
  { country, group }: Member,
  { world, shapeOf: shapeOfArea }: Pick<MapGround, 'world' | 'shapeOf'>,
  projection: MapProjection,
  frame: DrawingFrame,
): SeenCountry {
  const { project, height } = projection;
  const area = world.areas.get(country.numeric);
  const drawn = shapeOfArea(country.numeric);
  const rings = drawn === undefined ? [] : outlinesOf(drawn, project);
  const size = Math.max(0, largest(rings.map(areaOf)));
  if (size >= LEAST_AREA) return { country, group, rings, ring: undefined };
  const shape = area === undefined ? undefined : shapeOf(world.arcs, area);
  const main = shape?.geometry.coordinates.toSorted((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))[0];
  const middle = main === undefined ? ISLANDS[country.code] : geoCentroid({ type: 'Polygon', coordinates: main });
  const radius = frame.fontSize * 0.27;
  const [x, y] = middle === undefined ? [-1, -1] : (project([middle[0], middle[1]]) ?? [-1, -1]);
  const isIn = x > radius && x < frame.width - radius && y > radius && y < height - radius;
  return { country, group, rings: [], ring: isIn ? { at: [x, y], radius } : undefined };
}

// In px²: a country whose largest part is smaller gets a ring.
const LEAST_AREA = 22;
