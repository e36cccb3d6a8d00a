import type { MeasureText } from '../../design/widths/font-widths.ts';
import { largest } from '../../diagnostics/smallest.ts';
import { type Box, type Mask, overlap } from './map-mask.ts';

/** A point on the map in px. */
export type Point = readonly [number, number];

/** A country whose name is to be placed on the map. */
export interface Named {
  readonly name: string;
  /** The part of the map that the country covers in the frame. */
  readonly mask: Mask;
  /** The ring that replaces a country too small to be seen, in px; undefined for others. */
  readonly ring: { readonly at: Point; readonly radius: number } | undefined;
  /** Where a line to the country ends. */
  readonly tip: Tip;
  /** The greatest length of a line to the name, as a multiple of the font's size. */
  readonly reach: number;
}

/** The end of the line to a country, and the radius of its ring in px; 0 for a country without a ring. */
export interface Tip {
  readonly at: Point;
  readonly radius: number;
}

/** A name at its place on the map, in px. */
export interface PlacedLabel {
  readonly name: string;
  readonly lines: readonly string[];
  readonly box: Box;
  /** Whether the name is inside its country, on the country's colour. */
  readonly inside: boolean;
  /** The line from the country to its name; undefined where the name needs no line. */
  readonly leader: readonly [Point, Point] | undefined;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The room for names: the size of the map and of the type, in px, and the countries. */
export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly measure: MeasureText;
  /**
   * The area of all highlighted countries: a name beside its country stays off it, except for a small part of a large
   * country.
   */
  readonly highlighted: Mask;
  /** Points along the lines in dispute: a name hides none of them where it has another place. */
  readonly disputed: readonly Point[];
  /** All countries in the frame, highlighted or not, each with its own mask. */
  readonly countries: readonly Mask[];
}

/** A name set in lines, with its size in px. */
export interface SetName {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The distance from one line of a name to the next, as a multiple of the font's size. */
export const LINE_HEIGHT = 1.12;

/** The type of names. */
type LabelType = Pick<LabelRoom, 'fontSize' | 'measure'>;

/** Gives the ways to set a name: in one line, and in two or three where it has blanks or hyphens. */
export function settingsOf(name: string, type: LabelType): SetName[] {
  const words = name.split(/(?<=[\s-])/);
  const line = (from: number, to?: number) => words.slice(from, to).join('').trim();
  const breaks = words.slice(1).map((_, index) => index + 1);
  const inTwo = breaks.map((at) => setIn([line(0, at), line(at)], type));
  const inThree = breaks.flatMap((first) =>
    breaks
      .filter((second) => second > first)
      .map((second) => setIn([line(0, first), line(first, second), line(second)], type)),
  );
  const narrowest = (sets: readonly SetName[]) => sets.toSorted((a, b) => a.width - b.width).slice(0, 1);
  return [setIn([name], type), ...narrowest(inTwo), ...narrowest(inThree)];
}

function setIn(lines: readonly string[], { fontSize, measure }: LabelType): SetName {
  const width = largest(lines.map((line) => measure(line, { fontSize, fontWeight: 600 }))) + 2;
  return { lines, width, height: lines.length * fontSize * LINE_HEIGHT };
}

/** Whether a box is inside the frame and at least 2 px from all taken boxes. */
export function isFree(box: Box, { width, height }: LabelRoom, taken: readonly Box[]): boolean {
  const inFrame = box.x >= 2 && box.y >= 2 && box.x + box.width <= width - 2 && box.y + box.height <= height - 2;
  return inFrame && !taken.some((other) => overlap(box, other, 2));
}

/** Grows a box by `by` px on every side. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The smallest box around a circle. */
export function boxAround([x, y]: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** The mean of points, coordinate by coordinate; 0, 0 for an empty list. */
export function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce(([x, y], [a, b]) => [x + a, y + b] as const, [0, 0] as Point);
  return [sum[0] / Math.max(1, points.length), sum[1] / Math.max(1, points.length)];
}

/** Gives the points of lines in dispute that a name in this box would hide: it keeps some px clear of them. */
export function hiddenPoints(box: Box, { disputed }: Pick<LabelRoom, 'disputed'>): Point[] {
  const wide = grown(box, BESIDE_LINE);
  return disputed.filter((point) => isIn(point, wide));
}

const BESIDE_LINE = 2;

/** Whether a point is in a box. */
export function isIn([x, y]: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
