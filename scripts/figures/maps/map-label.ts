import { textWidth } from '../charts/text-width.ts';
import { type Box, type Mask, overlap } from './map-mask.ts';

/** A point on the map in px. */
export type Point = readonly [number, number];

/** A country that wants its name on the map. */
export interface Named {
  readonly name: string;
  /** What of it is in the frame. */
  readonly mask: Mask;
  /** The ring that stands for it where it is too small to be seen. */
  readonly ring: { readonly at: Point; readonly radius: number } | undefined;
}

/** A name that has found its place. */
export interface PlacedLabel {
  readonly name: string;
  readonly lines: readonly string[];
  readonly box: Box;
  /** Whether it stands in its country, on the country's colour. */
  readonly inside: boolean;
  /** The line that leads from the country to the name, where one is needed. */
  readonly leader: readonly [Point, Point] | undefined;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Where names may stand. */
export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** All that is highlighted: names beside their country keep off it, but for a small part of a large country. */
  readonly highlighted: Mask;
  /** All countries in the frame, highlighted or not, one each. */
  readonly countries: readonly Mask[];
}

/** A way to set a name, with its size in px. */
export interface SetName {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The distance from one line of a name to the next, as a multiple of the font's size. */
export const LINE_HEIGHT = 1.12;

/** The ways to set a name: in one line, and in two where it has a blank or a hyphen. */
export function settingsOf(name: string, fontSize: number): SetName[] {
  const words = name.split(/(?<=[\s-])/);
  const broken = words.slice(1).map((_, index) => {
    return setIn(
      [
        words
          .slice(0, index + 1)
          .join('')
          .trim(),
        words.slice(index + 1).join(''),
      ],
      fontSize,
    );
  });
  return [setIn([name], fontSize), ...broken.toSorted((a, b) => a.width - b.width).slice(0, 1)];
}

function setIn(lines: readonly string[], fontSize: number): SetName {
  const width = Math.max(...lines.map((line) => textWidth(line, { fontSize, fontWeight: 600 }))) + 2;
  return { lines, width, height: lines.length * fontSize * LINE_HEIGHT };
}

/** Whether a box stands in the frame and keeps 2 px off all others. */
export function isFree(box: Box, { width, height }: LabelRoom, taken: readonly Box[]): boolean {
  const inFrame = box.x >= 2 && box.y >= 2 && box.x + box.width <= width - 2 && box.y + box.height <= height - 2;
  return inFrame && !taken.some((other) => overlap(box, other, 2));
}

/** A box with `by` px more on every side. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The box about a circle. */
export function boxAround([x, y]: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** The middle of points: the mean of each coordinate. */
export function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce(([x, y], [a, b]) => [x + a, y + b] as const, [0, 0] as Point);
  return [sum[0] / Math.max(1, points.length), sum[1] / Math.max(1, points.length)];
}
