import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { makeAnew, type Recall } from '../../outline/recall.ts';
import type { ShownLines } from '../../views/figures/shown-lines.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import { checkFills } from './fills/check-fills.ts';
import { mapFills } from './fills/map-fills.ts';
import type { CutAtlas } from './lines/cut-lines.ts';
import { drawLines, type LineGround } from './lines/draw-lines.ts';
import { mapLines } from './lines/map-lines.ts';
import type { MapContent } from './map-content.ts';
import { groundOf, type MapGround } from './map-ground.ts';
import { layOutKey, type MapKey } from './map-key.ts';
import { type Legend, layOutLegend } from './map-legend.ts';
import { outlinesOf } from './map-outlines.ts';
import { fitProjection, type MapProjection } from './map-projection.ts';
import {
  borderWidth,
  drawBorders,
  drawKey,
  drawLabel,
  drawLand,
  drawLegend,
  drawRing,
  type MapParts,
} from './map-svg.ts';
import { type MapNames, nameCountries } from './name-countries.ts';
import { isHidden, lookUp, type Member, type SeenCountry, seeCountry } from './see-countries.ts';

/** A map as SVG, what its note must say of boundaries in dispute, and the findings about it. */
export interface MapDrawing {
  readonly svg: string;
  readonly lines: ShownLines;
  readonly findings: readonly Diagnostic[];
}

/**
 * Draws a map of countries as SVG, cut to its focus, with its legend and its key under it. `atlas` is the TopoJSON of
 * countries of world-atlas; `at` is the place of the figure. The map is as wide as its frame, and higher only where its
 * legend leaves it less than 40 px.
 */
export function drawMap(
  map: MapContent,
  frame: DrawingFrame,
  atlas: unknown,
  at: Place,
  recall: Recall = makeAnew,
): MapDrawing {
  const lines = mapLines(map.boundaries);
  const ground = groundOf(map, lines, atlas, recall);
  const { known, findings: unmapped } = lookUp(map, ground.world);
  const labels = map.groups.map(({ label }) => label);
  const legend = layOutLegend(labels, frame);
  const isLong = roomBeside(legend, frame) < frame.height / 2;
  const sheet = layOut(map, { ground, known, frame, legend, at });
  const unseen = sheet.seen.filter(isHidden).map(({ country: { code, at } }) => {
    return diagnose('render/unseen-country', { code }, at);
  });
  const fills = mapFills({ accents: map.groups.map(({ accent }) => accent), ordered: map.ordered }, frame);
  const parts: MapParts = { frame, fills, project: sheet.projection.project };
  const disputed = drawLines(lines, lineGround(map, ground.drawn, sheet.projection, parts));
  return {
    svg: toSvg(ground, sheet, disputed.svg, parts),
    lines: disputed,
    findings: [
      ...unmapped,
      ...(isLong ? [diagnose('render/long-legend', {}, at)] : []),
      ...unseen,
      ...sheet.names.findings,
      ...checkFills(fills, labels, at),
      ...disputed.findings,
    ],
  };
}

/** A map laid out in its frame. */
interface MapSheet {
  readonly projection: MapProjection;
  readonly seen: readonly SeenCountry[];
  readonly visible: readonly SeenCountry[];
  readonly names: MapNames;
  readonly legend: Legend;
  readonly key: MapKey;
}

interface SheetParts {
  readonly ground: MapGround;
  readonly known: readonly Member[];
  readonly frame: DrawingFrame;
  readonly legend: Legend;
  readonly at: Place;
}

// The key takes room from the map, so that another name may have to give way to a number: then the key is higher. A key
// that would take too much of the figure is left out, and the names without room are reported.
function layOut(map: MapContent, parts: SheetParts): MapSheet {
  const { ground, known, frame, legend, at } = parts;
  const { width, fontSize, language, measure } = frame;
  const room = roomBeside(legend, frame);
  let [reserved, hasKey] = [0, true];
  for (let round = 1; ; round += 1) {
    const projection = fitProjection(ground.aim, width, Math.max(room - reserved, LEAST_HEIGHT));
    const seen = known.map((member) => seeCountry(member, ground, projection, frame));
    const visible = seen.filter((country) => !isHidden(country));
    const inside = { ground, projection, width, fontSize, measure, language, hasKey };
    const names = nameCountries(map, visible, inside, at);
    const key = layOutKey(names.key, frame);
    if (key.height <= reserved) return { projection, seen, visible, names, legend, key };
    hasKey = key.height <= room * MOST_KEY && round < MOST_ROUNDS;
    reserved = hasKey ? key.height : 0;
  }
}

// The largest part of the figure that the key takes.
const MOST_KEY = 0.4;
const MOST_ROUNDS = 4;
// In px: the least height of a map, whatever its legend and key take.
const LEAST_HEIGHT = 40;

function roomBeside({ height }: Legend, frame: DrawingFrame): number {
  return frame.height - height - gapOf(frame);
}

// In px: the distance between the map and its legend.
function gapOf({ fontSize }: DrawingFrame): number {
  return Math.round(fontSize * 0.8);
}

function toSvg(ground: MapGround, sheet: MapSheet, disputed: string, parts: MapParts): string {
  const { frame, fills } = parts;
  const { projection, visible, names, legend, key } = sheet;
  const top = projection.height + gapOf(frame);
  const height = Math.ceil(top + legend.height + key.height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${height}" viewBox="0 0 ${frame.width} ${height}">`,
    `<defs>${fills.groups.map(({ pattern }) => pattern).join('')}</defs>`,
    drawAreas(ground, projection, parts),
    disputed,
    ...visible.map(({ ring, group }) => (ring === undefined ? '' : drawRing(ring, group, parts))),
    ...names.labels.map((label) => drawLabel(label, parts)),
    drawLegend(legend, top, parts),
    drawKey(key, top + legend.height, parts),
    '</svg>',
  ].join('');
}

function lineGround(map: MapContent, drawn: CutAtlas, projection: MapProjection, parts: MapParts): LineGround {
  const { palette, width } = parts.frame;
  const groups = map.groups.map(({ countries }) => new Set(countries.map(({ numeric }) => numeric)));
  const { fills } = parts;
  return {
    drawn,
    project: projection.project,
    size: { width, height: projection.height },
    coloursOf: (key) => (fills.groups[groups.findIndex((group) => group.has(key))] ?? fills.land).colours,
    colours: ['paper', 'mute', 'ink'].map((name) => palette[name] ?? '#000000'),
    borderWidth: borderWidth(parts.frame),
    shown: map.groups.flatMap(({ countries }) => countries),
  };
}

function drawAreas({ rest, groups, borders }: MapGround, { project }: MapProjection, parts: MapParts): string {
  return [
    drawLand(outlinesOf(rest, project), undefined, parts),
    ...groups.map((shape, index) => drawLand(outlinesOf(shape, project), index, parts)),
    drawBorders(borders, parts),
  ].join('');
}
