import { geoCentroid } from 'd3-geo';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { largest } from '../../diagnostics/smallest.ts';
import type { Country } from '../../outline/country.ts';
import type { Boundary } from '../../outline/world-map.ts';
import type { ShownLines } from '../../views/figures/shown-lines.ts';
import { countryNames } from '../../views/text/country-names.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import { type CutAtlas, cutLines } from './lines/cut-lines.ts';
import { drawLines, type LineGround } from './lines/draw-lines.ts';
import { mapLines } from './lines/map-lines.ts';
import { type Area, type Atlas, mergeAreas, readAtlas, shapeOf } from './map-atlas.ts';
import { groupFills } from './map-fills.ts';
import type { Named } from './map-label.ts';
import { layOutLegend } from './map-legend.ts';
import { maskOf } from './map-mask.ts';
import { areaOf, type Outline, outlinesOf, simplifyArcs } from './map-outlines.ts';
import { chooseProjection, type MapProjection } from './map-projection.ts';
import { bordersOf, borderWidth, drawLabel, drawLand, drawLegend, drawRing, type MapParts } from './map-svg.ts';
import { placeLabels } from './place-labels.ts';

/** The content of a map, with its texts as plain words. */
export interface MapContent {
  readonly groups: readonly { readonly label: string; readonly countries: readonly Country[] }[];
  readonly focus: readonly Country[];
  readonly labels: boolean;
  readonly boundaries: readonly Boundary[];
}

/** A map as SVG, what its note must say of boundaries in dispute, and the findings about it. */
export interface MapDrawing {
  readonly svg: string;
  readonly lines: ShownLines;
  readonly findings: readonly Diagnostic[];
}

/**
 * Draws a map of countries as SVG, cut to its focus, with its legend under it. `atlas` is the TopoJSON of countries of
 * world-atlas; `at` is the place of the figure. The map is as wide as its frame, and higher only where its legend
 * leaves it less than 40 px.
 */
export function drawMap(map: MapContent, frame: DrawingFrame, atlas: unknown, at: Place): MapDrawing {
  const { width, fontSize } = frame;
  const lines = mapLines(map.boundaries);
  const world = cutLines(readAtlas(atlas), lines);
  const { known, findings } = lookUp(map, world);
  const labels = map.groups.map(({ label }) => label);
  const legend = layOutLegend(labels, width, fontSize);
  const gap = Math.round(fontSize * 0.8);
  const room = frame.height - legend.height - gap;
  if (room < frame.height / 2) findings.push(diagnose('render/long-legend', {}, at));

  const focus = map.focus.flatMap(({ numeric }) => world.areas.get(numeric) ?? []);
  const shapes = focus.map((area) => shapeOf(world.arcs, area));
  const projection = chooseProjection(shapes, width, Math.max(room, LEAST_HEIGHT));
  const drawn = { ...world, arcs: simplifyArcs(world.arcs, projection.project, TOLERANCE) };
  const seen = known.map((member) => seeCountry(member, world, drawn, projection, frame));
  for (const { country } of seen.filter(isHidden)) {
    findings.push(diagnose('render/unseen-country', { code: country.code }, country.at));
  }
  const visible = seen.filter((country) => !isHidden(country));
  const parts: MapParts = { frame, fills: groupFills(frame), project: projection.project };
  const names = map.labels ? drawNames(visible, drawn, projection, parts, at) : { svg: '', findings: [] };

  const disputed = drawLines(lines, groundOf(map, drawn, projection, parts));

  const height = Math.ceil(projection.height + gap + legend.height);
  const patterns = parts.fills.slice(0, labels.length).map(({ pattern }) => pattern);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<defs>${patterns.join('')}</defs>`,
    drawAreas(map, drawn, projection, parts),
    disputed.svg,
    ...visible.map(({ ring, group }) => (ring === undefined ? '' : drawRing(ring, group, parts))),
    names.svg,
    drawLegend(legend, projection.height + gap, parts),
    '</svg>',
  ];
  return { svg: svg.join(''), lines: disputed, findings: [...findings, ...names.findings, ...disputed.findings] };
}

// In px: the least height of a map, whatever its legend takes.
const LEAST_HEIGHT = 40;
// In px: a point nearer than this to the simplified line makes no visible difference.
const TOLERANCE = 0.45;

interface Member {
  readonly country: Country;
  readonly group: number;
}

// A country that the atlas draws as a part of another, or not at all, can't be highlighted.
function lookUp({ groups, focus }: MapContent, { areas }: Atlas): { known: Member[]; findings: Diagnostic[] } {
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

interface SeenCountry extends Member {
  /** The outlines of the country in the frame, in px; empty for a country too small to be seen. */
  readonly rings: readonly Outline[];
  readonly ring: Named['ring'];
}

function isHidden({ rings, ring }: SeenCountry): boolean {
  return ring === undefined && rings.length === 0;
}

function drawNames(
  visible: readonly SeenCountry[],
  drawn: Atlas,
  { project, height }: MapProjection,
  parts: MapParts,
  at: Place,
): Pick<MapDrawing, 'svg' | 'findings'> {
  const { width, fontSize, language } = parts.frame;
  const nameOf = countryNames(language);
  const named = visible.map(({ country, rings, ring, group }) => {
    return { name: nameOf(country.code), mask: maskOf(rings), ring, group };
  });
  const highlighted = maskOf(visible.flatMap(({ rings }) => rings));
  const numbers = new Set(visible.map(({ country }) => country.numeric));
  const others = [...drawn.areas]
    .filter(([numeric]) => !numbers.has(numeric))
    .map(([, area]) => maskOf(outlinesOf(shapeOf(drawn.arcs, area), project)))
    .filter(({ area }) => area > 0);
  const countries = [...named.map(({ mask }) => mask), ...others];
  const { placed, left } = placeLabels(named, { width, height, fontSize, highlighted, countries });
  const groups = new Map(named.map(({ name, group }) => [name, group]));
  const svg = placed.map((label) => drawLabel(label, groups.get(label.name) ?? 0, parts)).join('');
  if (left.length === 0) return { svg, findings: [] };
  return { svg, findings: [diagnose('render/crowded-map', { names: left.map(({ name }) => name).join(', ') }, at)] };
}

function seeCountry(
  { country, group }: Member,
  world: Atlas,
  drawn: Atlas,
  projection: MapProjection,
  frame: DrawingFrame,
): SeenCountry {
  const { project, height } = projection;
  const area = world.areas.get(country.numeric);
  const rings = area === undefined ? [] : outlinesOf(shapeOf(drawn.arcs, area), project);
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

function groundOf(map: MapContent, drawn: CutAtlas, projection: MapProjection, parts: MapParts): LineGround {
  const { palette, width } = parts.frame;
  const groups = map.groups.map(({ countries }) => new Set(countries.map(({ numeric }) => numeric)));
  const rest = palette['rule'] ?? '#cccccc';
  return {
    drawn,
    project: projection.project,
    size: { width, height: projection.height },
    coloursOf: (key) => parts.fills[groups.findIndex((group) => group.has(key))]?.colours ?? [rest],
    colours: ['paper', 'mute', 'ink'].map((name) => palette[name] ?? '#000000'),
    borderWidth: borderWidth(parts.frame),
    shown: map.groups.flatMap(({ countries }) => countries),
  };
}

function drawAreas(map: MapContent, drawn: CutAtlas, { project, isWorld }: MapProjection, parts: MapParts): string {
  const groups = map.groups.map(({ countries }) => new Set(countries.map(({ numeric }) => numeric)));
  const areasOf = (wanted: (numeric: string) => boolean): Area[] =>
    [...drawn.areas].filter(([numeric]) => wanted(numeric)).map(([, area]) => area);
  const isFar = (numeric: string) => isWorld && numeric === ANTARCTICA && !map.focus.some((c) => c.numeric === numeric);
  const rest = areasOf((numeric) => !isFar(numeric) && !groups.some((group) => group.has(numeric)));
  const topology = { type: 'Topology', arcs: drawn.arcs, objects: {} };
  const shape = (areas: readonly Area[]) => outlinesOf(shapeOf(drawn.arcs, mergeAreas(topology, areas)), project);
  return [
    drawLand(shape(rest), undefined, parts),
    ...groups.map((group, index) => drawLand(shape(areasOf((numeric) => group.has(numeric))), index, parts)),
    bordersOf(
      drawn.arcs,
      areasOf((numeric) => !isFar(numeric)),
      drawn.rows,
      parts,
    ),
  ].join('');
}

const ANTARCTICA = '010';
