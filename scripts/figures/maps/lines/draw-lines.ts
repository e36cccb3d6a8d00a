import type { GeoProjection } from 'd3-geo';
import { contrastOf } from '../../../design/contrast.ts';
import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { largest, smallest } from '../../../diagnostics/smallest.ts';
import type { Country } from '../../../outline/country.ts';
import type { ShownLines } from '../../../views/figures/shown-lines.ts';
import type { Area } from '../map-atlas.ts';
import { meshOf } from '../map-borders.ts';
import { outlinesOf, pathOf } from '../map-outlines.ts';
import { arcIndexes, type CutAtlas } from './cut-lines.ts';
import { concerns, type MapLine, toShownLine } from './map-lines.ts';

/** The map on which lines in dispute are drawn. */
export interface LineGround {
  /** The atlas, its arcs cut and simplified. */
  readonly drawn: CutAtlas;
  readonly project: GeoProjection;
  /** The size of the map in px. */
  readonly size: { readonly width: number; readonly height: number };
  /** The colours of an area's fill by its key in the atlas: one, or both of a hatching. */
  readonly coloursOf: (key: string) => readonly string[];
  /** The colours that a line may have, the one that is liked best first. */
  readonly colours: readonly string[];
  /** The width of the lines between countries in px. */
  readonly borderWidth: number;
  /** The countries that are in a group. */
  readonly shown: readonly Country[];
}

/** The lines in dispute as SVG, what the note must say of them, and the findings about the summit's own rows. */
export interface DrawnLines extends ShownLines {
  readonly svg: string;
  readonly findings: readonly Diagnostic[];
}

/** Draws the lines in dispute, dashed or dotted, each in a colour that stands out from both of its sides. */
export function drawLines(lines: readonly MapLine[], ground: LineGround): DrawnLines {
  const seen = lines.map((line, row) => seeLine(line, row, ground));
  return {
    svg: seen.map(({ svg }) => svg).join(''),
    hasLines: seen.some(({ svg }) => svg !== ''),
    named: seen
      // What the summit says itself is printed in any case.
      .filter(({ line, isSeen }) => line.own !== undefined || (isSeen && concerns(line, ground.shown)))
      .map(({ line, svg }) => toShownLine(line, svg !== '')),
    findings: seen.flatMap(findingsOf),
  };
}

interface SeenLine {
  readonly line: MapLine;
  /** Whether the two share a boundary anywhere. */
  readonly isShared: boolean;
  /** Whether a part of that boundary is in the box. */
  readonly isInBox: boolean;
  /** Whether the line, or the middle of the area, is in the frame. */
  readonly isSeen: boolean;
  readonly svg: string;
}

function seeLine(line: MapLine, row: number, ground: LineGround): SeenLine {
  const { drawn } = ground;
  const arcs = [...drawn.rows].filter(([, owner]) => owner === row).map(([arc]) => arc);
  const isShared = line.between.some(([one, other]) => areShared(drawn.areas.get(one), drawn.areas.get(other)));
  const svg = drawArcs(arcs, line, ground);
  return {
    line,
    isShared,
    isInBox: arcs.length > 0,
    isSeen: arcs.length > 0 ? svg !== '' : !isShared && isMiddleIn(line, ground),
    svg,
  };
}

// The parts of a line may lie between fills of different colours, so each pair of areas has its own stroke.
function drawArcs(arcs: readonly number[], { between, draw }: MapLine, ground: LineGround): string {
  const { drawn, project, coloursOf } = ground;
  const strokes = between.flatMap(([one, other]) => {
    const ofPair = new Set(arcIndexes(drawn.areas.get(one)));
    const both = new Set(arcIndexes(drawn.areas.get(other)).filter((arc) => ofPair.has(arc)));
    const own = arcs.filter((arc) => both.has(arc));
    const path = own.length === 0 ? '' : pathOf(outlinesOf(meshOf(drawn.arcs, own), project), false);
    if (path === '') return [];
    const wide = [one, other].filter((key) => !isHidden(drawn.areas.get(key), ground));
    return [strokeOf(path, draw, (wide.length > 0 ? wide : [one, other]).flatMap(coloursOf), ground)];
  });
  return strokes.join('');
}

// An area that is no wider than a few of its own lines is hidden by them: they stand out from its neighbours alone.
const HIDDEN_WIDTHS = 8;

function isHidden(area: Area | undefined, { drawn, project, borderWidth }: LineGround): boolean {
  const arcs = arcIndexes(area);
  // What has many boundaries is large, and takes long to measure.
  if (arcs.length > MOST_ARCS) return false;
  const points = arcs.flatMap((arc) => (drawn.arcs[arc] ?? []).map(([lon = 0, lat = 0]) => project([lon, lat]) ?? []));
  const spread = (axis: 0 | 1) => {
    const all = points.flatMap((point) => point[axis] ?? []);
    return largest(all) - smallest(all);
  };
  return points.length > 0 && Math.max(spread(0), spread(1)) < HIDDEN_WIDTHS * borderWidth * WIDER;
}

const MOST_ARCS = 6;

function areShared(one: Area | undefined, other: Area | undefined): boolean {
  const ofOther = new Set(arcIndexes(other));
  return arcIndexes(one).some((arc) => ofOther.has(arc));
}

function isMiddleIn({ box: [west, south, east, north] }: MapLine, { project, size }: LineGround): boolean {
  const [x, y] = project([(west + east) / 2, (south + north) / 2]) ?? [-1, -1];
  return x >= 0 && x <= size.width && y >= 0 && y <= size.height;
}

function strokeOf(path: string, draw: MapLine['draw'], sides: readonly string[], ground: LineGround): string {
  const colour = standOut(ground.colours, sides);
  const width = ground.borderWidth * WIDER;
  const dashes = draw === 'dotted' ? [0, width * 2] : [width * 2.4, width * 1.8];
  const style = `stroke-dasharray="${dashes.map(tenths).join(' ')}"${draw === 'dotted' ? ' stroke-linecap="round"' : ''}`;
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width.toFixed(2)}" stroke-linejoin="round" ${style}/>`;
}

// The first colour that can be seen on all sides, or else the one that is seen best.
function standOut(colours: readonly string[], sides: readonly string[]): string {
  const least = (colour: string) => smallest(sides.map((side) => contrastOf(colour, side)));
  const best = colours.toSorted((one, other) => least(other) - least(one))[0];
  return colours.find((colour) => least(colour) >= LEAST_CONTRAST) ?? best ?? 'currentColor';
}

const LEAST_CONTRAST = 2.5;
// A line in dispute is wider than a settled one, since half of it is left out.
const WIDER = 1.4;

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function findingsOf({ line: { own }, isShared, isInBox, isSeen }: SeenLine): Diagnostic[] {
  if (own === undefined || isSeen) return [];
  const [one, other] = own.row.between.map(({ code }) => code);
  const data = { one: one ?? '', other: other ?? '' };
  if (isShared && !isInBox) return [diagnose('render/no-such-line', data, own.row.at)];
  return [diagnose('render/unseen-line', data, own.row.at)];
}
