import type { GeoProjection } from 'd3-geo';
import type { MultiLineString } from 'geojson';
import { escapeHtml } from '../../views/text/to-html.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import { readingSide } from '../reading-side.ts';
import type { MapFills } from './fills/map-fills.ts';
import { type HaloLine, haloOf } from './label-halo.ts';
import type { MapKey } from './map-key.ts';
import { LINE_HEIGHT, type Named, type PlacedLabel } from './map-label.ts';
import type { Legend } from './map-legend.ts';
import { type Outline, outlinesOf, pathOf } from './map-outlines.ts';
import type { MapLabel } from './name-countries.ts';

/** The means with which the parts of a map are drawn. */
export interface MapParts {
  readonly frame: DrawingFrame;
  readonly fills: MapFills;
  readonly project: GeoProjection;
}

/**
 * Draws the land of a group, or of the countries without a group where `group` is undefined. Empty where nothing is
 * visible.
 */
export function drawLand(outlines: readonly Outline[], group: number | undefined, { fills }: MapParts): string {
  const path = pathOf(outlines, true);
  if (path === '') return '';
  const fill = group === undefined ? undefined : fills.groups[group];
  if (fill === undefined) return `<path d="${path}" fill="${fills.land.fill}"/>`;
  const edge = fill.pattern === '' ? '' : ` stroke="${fill.stroke}" stroke-width="0.75"`;
  return `<path d="${path}" fill="${fill.fill}"${edge}/>`;
}

/** Draws settled boundaries as thin lines in the colour of the paper. */
export function drawBorders(borders: MultiLineString, { frame, project }: MapParts): string {
  const path = pathOf(outlinesOf(borders, project), false);
  if (path === '') return '';
  return `<path d="${path}" fill="none" stroke="${frame.palette['paper']}" stroke-width="${borderWidth(frame).toFixed(2)}" stroke-linejoin="round"/>`;
}

/** The width of the lines between countries in px. */
export function borderWidth({ fontSize }: Pick<DrawingFrame, 'fontSize'>): number {
  return Math.max(0.75, fontSize / 18);
}

/** Draws the ring that replaces a country too small to be seen. */
export function drawRing(
  { at, radius }: NonNullable<Named['ring']>,
  group: number,
  { frame, fills }: MapParts,
): string {
  const fill = fills.groups[group];
  const [x, y] = at.map(tenths);
  const paper = `<circle cx="${x}" cy="${y}" r="${tenths(radius + 1)}" fill="${frame.palette['paper']}"/>`;
  const dot = `<circle cx="${x}" cy="${y}" r="${tenths(radius - 0.75)}" fill="${fill?.fill}" stroke="${fill?.stroke}" stroke-width="1.5"/>`;
  return `${paper}${dot}`;
}

/** Draws the name of a country, with the line to it where it has one. Over two colours or a pattern it has a halo. */
export function drawLabel(label: MapLabel, parts: MapParts): string {
  const { palette, fontSize } = parts.frame;
  const { box, lines, leader, anchor, ground } = label;
  const fill = typeof ground === 'number' ? parts.fills.groups[ground] : undefined;
  const hasHalo = ground === 'mixed' || fill?.isCalm === false;
  const x = tenths({ start: box.x, middle: box.x + box.width / 2, end: box.x + box.width }[anchor]);
  const baseOf = (index: number) => tenths(box.y + fontSize * (LINE_HEIGHT * index + BASELINE));
  const attributes = `${fontOf(parts.frame)} font-weight="600" text-anchor="${anchor}" fill="${hasHalo ? palette['ink'] : (fill?.text ?? palette['ink'])}"`;
  const text = lines.map((line, index) => `<tspan x="${x}" y="${baseOf(index)}">${escapeHtml(line)}</tspan>`);
  const halo = hasHalo
    ? drawHalo(
        lines.map((words, index) => ({ words, x, y: baseOf(index) })),
        anchor,
        parts,
      )
    : '';
  // A blank between the lines keeps their words apart for programs that read them.
  return `${drawLeader(leader, parts)}${halo}<text ${attributes}>${text.join(' ')}</text>`;
}

// The distance from the top of a line to the baseline, as a multiple of the font's size.
const BASELINE = 0.9;

function drawHalo(lines: readonly HaloLine[], anchor: MapLabel['anchor'], { frame }: MapParts): string {
  return `<path d="${haloOf(lines, anchor, frame)}" fill="${frame.palette['paper']}" fill-opacity="0.85"/>`;
}

function drawLeader(leader: PlacedLabel['leader'], { frame }: MapParts): string {
  if (leader === undefined) return '';
  const [x1, y1, x2, y2] = leader.flat().map(tenths);
  const line = (colour: string | undefined, width: number) =>
    `<path d="M${x1},${y1}L${x2},${y2}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  const { ink, paper } = frame.palette;
  const dot = `<circle cx="${x1}" cy="${y1}" r="1.8" fill="${ink}" stroke="${paper}" stroke-width="0.75"/>`;
  return `${line(paper, 2)}${line(ink, 0.9)}${dot}`;
}

/** Draws the key to the numbers on the map. `top` is its upper edge in px. */
export function drawKey({ entries, lineHeight }: MapKey, top: number, { frame }: MapParts): string {
  const { fontSize, palette } = frame;
  const { leftOf, anchor } = readingSide(frame);
  const drawn = entries.flatMap(({ number, name, x, y, indent }) => {
    const base = tenths(top + y + lineHeight / 2 + fontSize * 0.33);
    const text = (words: string, at: number, weight: string) => {
      const line = `<tspan x="${tenths(leftOf(at))}" y="${base}">${escapeHtml(words)}</tspan>`;
      return `<text ${fontOf(frame)}${weight}${anchorOf(anchor.start)} fill="${palette['ink']}">${line}</text>`;
    };
    return [text(number, x, ' font-weight="600"'), text(name, x + indent, '')];
  });
  return drawn.join('');
}

/** Draws the legend: a swatch and a label for each group. `top` is its upper edge in px. */
export function drawLegend({ entries, swatch, lineHeight }: Legend, top: number, parts: MapParts): string {
  const { frame, fills } = parts;
  const { fontSize, palette } = frame;
  const { leftOf, anchor } = readingSide(frame);
  const drawn = entries.map(({ group, x, y, lines }) => {
    const fill = fills.groups[group];
    const middle = top + y + lineHeight / 2;
    const box = `x="${tenths(leftOf(x + 0.5, swatch.width - 1))}" y="${tenths(middle - swatch.height / 2)}" width="${swatch.width - 1}" height="${swatch.height}"`;
    const text = lines.map((line, index) => {
      const at = `x="${tenths(leftOf(x + swatch.width + fontSize * 0.5))}" y="${tenths(middle + fontSize * 0.33 + index * lineHeight)}"`;
      return `<tspan ${at}>${escapeHtml(line)}</tspan>`;
    });
    return `<rect ${box} fill="${fill?.fill}" stroke="${fill?.stroke}"/><text ${fontOf(frame)}${anchorOf(anchor.start)} fill="${palette['ink']}">${text.join('')}</text>`;
  });
  return drawn.join('');
}

// A text begins at its place where nothing else is said.
function anchorOf(anchor: 'start' | 'middle' | 'end'): string {
  return anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
}

function fontOf({ palette, fontSize }: DrawingFrame): string {
  return `font-family="${escapeHtml(`'${palette['sans'] ?? ''}', sans-serif`)}" font-size="${fontSize}"`;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
