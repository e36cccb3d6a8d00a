import { type Box, crosses, type Mask, overlap } from './map-mask.ts';
import { textWidth } from './map-text-width.ts';

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
  /** All that is highlighted: names beside their country keep off it. */
  readonly highlighted: Mask;
}

/**
 * Finds a place for each name: in its country where it fits, else beside it, with a thin line that leads
 * there. No name overlaps another, a ring or the frame; those that found no place come back in `left`.
 */
export function placeLabels(countries: readonly Named[], room: LabelRoom): { placed: PlacedLabel[]; left: Named[] } {
  const rings = countries.flatMap(({ ring }) => (ring === undefined ? [] : [boxAround(ring.at, ring.radius + 1)]));
  const inside = new Map<Named, PlacedLabel>();
  for (const country of bySize(countries)) {
    const label = placeInside(country, room, [...rings, ...[...inside.values()].map(({ box }) => box)]);
    if (label !== undefined) inside.set(country, label);
  }
  let order = countries.filter((country) => !inside.has(country)).toSorted(byPlace);
  let best: Map<Named, PlacedLabel> = new Map();
  // The names that found no place go first in the next round.
  for (let round = 0; round < ROUNDS; round += 1) {
    const beside = placeAllBeside(order, room, rings, [...inside.values()]);
    if (beside.size > best.size || round === 0) best = beside;
    const failed = order.filter((country) => !beside.has(country));
    if (failed.length === 0) break;
    order = [...failed, ...order.filter((country) => beside.has(country))];
  }
  const all = new Map([...inside, ...best]);
  return {
    placed: countries.flatMap((country) => all.get(country) ?? []),
    left: countries.filter((country) => !all.has(country)),
  };
}

const ROUNDS = 6;

function bySize(countries: readonly Named[]): Named[] {
  return countries.toSorted((a, b) => b.mask.cells.length - a.mask.cells.length);
}

function byPlace(a: Named, b: Named): number {
  const [[ax, ay], [bx, by]] = [tipOf(a).at, tipOf(b).at];
  return ay - by || ax - bx;
}

/** The lines that a name can be broken into: one, and two where it has a blank or hyphen. */
function breaksOf(name: string, fontSize: number): { lines: string[]; width: number; height: number }[] {
  const words = name.split(/(?<=[\s-])/);
  const two = words.slice(1).map((_, index) => {
    return [
      words
        .slice(0, index + 1)
        .join('')
        .trim(),
      words.slice(index + 1).join(''),
    ];
  });
  const sized = [[name], ...two].map((lines) => ({
    lines,
    width: Math.max(...lines.map((line) => textWidth(line, fontSize))) + 2,
    height: lines.length * fontSize * LINE_HEIGHT,
  }));
  const [one, ...broken] = sized;
  const narrowest = broken.toSorted((a, b) => a.width - b.width)[0];
  return [one, narrowest].filter((option) => option !== undefined);
}

/** The distance from one line of a name to the next, as a multiple of the font's size. */
export const LINE_HEIGHT = 1.12;
const INSIDE_PADDING = 2;
const GRID = 4;

function placeInside(country: Named, room: LabelRoom, taken: readonly Box[]): PlacedLabel | undefined {
  if (country.ring !== undefined) return undefined;
  const { cells } = country.mask;
  const centre = middleOf(cells);
  for (const { lines, width, height } of breaksOf(country.name, room.fontSize)) {
    let best: { box: Box; score: number } | undefined;
    for (const [x, y] of cells) {
      if (Math.floor(x / 2) % (GRID / 2) !== 0 || Math.floor(y / 2) % (GRID / 2) !== 0) continue;
      const box = { x: x - width / 2, y: y - height / 2, width, height };
      if (!isFree(box, room, taken) || !country.mask.holds(grown(box, INSIDE_PADDING))) continue;
      const score = 3 * clearanceOf(box, country.mask) - Math.hypot(x - centre[0], y - centre[1]) / 4;
      if (best === undefined || score > best.score) best = { box, score };
    }
    if (best !== undefined) {
      return { name: country.name, lines, box: best.box, inside: true, leader: undefined, anchor: 'middle' };
    }
  }
  return undefined;
}

function clearanceOf(box: Box, mask: Mask): number {
  for (let by = INSIDE_PADDING + 2; by <= 14; by += 3) if (!mask.holds(grown(box, by))) return by;
  return 17;
}

function isFree(box: Box, { width, height }: LabelRoom, taken: readonly Box[]): boolean {
  const inFrame = box.x >= 2 && box.y >= 2 && box.x + box.width <= width - 2 && box.y + box.height <= height - 2;
  return inFrame && !taken.some((other) => overlap(box, other, 2));
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce(([x, y], [a, b]) => [x + a, y + b] as const, [0, 0] as Point);
  return [sum[0] / Math.max(1, points.length), sum[1] / Math.max(1, points.length)];
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function boxAround([x, y]: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Where the line to a country ends: its ring, or the point of it that is farthest from its boundary, nearly. */
function tipOf({ mask, ring }: Named): { at: Point; radius: number } {
  if (ring !== undefined) return ring;
  const centre = middleOf(mask.cells);
  const depth = (at: Point) => {
    let radius = 2;
    while (radius < 40 && mask.holds(boxAround(at, radius + 2))) radius += 2;
    return radius - Math.hypot(at[0] - centre[0], at[1] - centre[1]) / 100;
  };
  const step = Math.max(1, Math.ceil(mask.cells.length / 200));
  const [best] = mask.cells
    .filter((_, index) => index % step === 0)
    .map((at) => ({ at, depth: depth(at) }))
    .toSorted((a, b) => b.depth - a.depth);
  return { at: best?.at ?? centre, radius: 0 };
}

function placeAllBeside(
  countries: readonly Named[],
  room: LabelRoom,
  rings: readonly Box[],
  inside: readonly PlacedLabel[],
): Map<Named, PlacedLabel> {
  const placed = new Map<Named, PlacedLabel>();
  for (const country of countries) {
    const label = placeBeside(country, room, rings, [...inside, ...placed.values()]);
    if (label !== undefined) placed.set(country, label);
  }
  return placed;
}

function placeBeside(
  country: Named,
  room: LabelRoom,
  rings: readonly Box[],
  others: readonly PlacedLabel[],
): PlacedLabel | undefined {
  const tip = tipOf(country);
  const taken = [...rings, ...others.map(({ box }) => box)];
  const leaders = others.flatMap(({ leader }) => (leader === undefined ? [] : [leader]));
  let best: { label: PlacedLabel; cost: number } | undefined;
  for (const label of candidatesOf(country, tip, room.fontSize)) {
    const length = Math.hypot(...away(label, tip.at));
    if (best !== undefined && length > best.cost) continue;
    if (!isFree(label.box, room, taken) || leaders.some(([from, to]) => crosses(from, to, grown(label.box, 1))))
      continue;
    const { leader } = label;
    if (leader !== undefined && !isClear(leader, tip.at, taken, leaders)) continue;
    const covered = room.highlighted.coveredOf(label.box) / (label.box.width * label.box.height);
    if (covered > MOST_COVERED) continue;
    const cost =
      length +
      covered * COVER_COST +
      lengthOnOthers(leader, country.mask, room.highlighted) +
      (label.lines.length - 1) * room.fontSize;
    if (best === undefined || cost < best.cost) best = { label, cost };
  }
  return best?.label;
}

// The share of a name that may stand on another country's colour, and what that weighs against px of distance.
const MOST_COVERED = 0.3;
const COVER_COST = 150;

// How much of a line runs over highlighted countries other than its own, in px.
function lengthOnOthers(leader: PlacedLabel['leader'], own: Mask, highlighted: Mask): number {
  if (leader === undefined) return 0;
  const [[fromX, fromY], [toX, toY]] = leader;
  const steps = Math.ceil(Math.hypot(toX - fromX, toY - fromY) / STEP);
  const on = Array.from({ length: steps }, (_, index) => (index + 0.5) / steps).filter((part) => {
    const box = { x: fromX + (toX - fromX) * part, y: fromY + (toY - fromY) * part, width: 0.1, height: 0.1 };
    return highlighted.holds(box) && !own.holds(box);
  });
  return on.length * STEP;
}

const STEP = 5;

function away({ box }: PlacedLabel, [x, y]: Point): Point {
  return [Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height)];
}

function isClear(
  [from, to]: readonly [Point, Point],
  tip: Point,
  taken: readonly Box[],
  leaders: readonly (readonly [Point, Point])[],
): boolean {
  const [x, y] = tip;
  const own = (box: Box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  return (
    !taken.some((box) => !own(box) && crosses(from, to, box)) &&
    !leaders.some(([start, end]) => meet(from, to, start, end))
  );
}

function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const ANGLES = 32;
const FARTHEST = 9;
// In px, between the line and the name, and between a ring and its name.
const GAP = 2.5;

/** The places about a country: rings of boxes, nearest first, each with its line unless it stands at a ring's side. */
function* candidatesOf(
  { name, ring }: Named,
  { at: [x, y], radius }: { at: Point; radius: number },
  fontSize: number,
): Generator<PlacedLabel> {
  for (const { lines, width, height } of breaksOf(name, fontSize)) {
    for (let distance = radius + 4; distance < fontSize * FARTHEST; distance += fontSize * 0.5) {
      for (let index = 0; index < ANGLES; index += 1) {
        const angle = (index / ANGLES) * 2 * Math.PI;
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const end: Point = [x + cos * distance, y + sin * distance];
        const anchor = cos > 0.35 ? 'start' : cos < -0.35 ? 'end' : 'middle';
        const left = { start: end[0] + GAP, middle: end[0] - width / 2, end: end[0] - GAP - width }[anchor];
        const top = anchor === 'middle' ? end[1] + (sin < 0 ? -height - GAP : GAP) : end[1] - height / 2;
        const box = { x: left, y: top, width, height };
        const close = ring !== undefined && distance < radius + 5;
        const from: Point = [x + cos * radius, y + sin * radius];
        yield { name, lines, box, inside: false, anchor, leader: close ? undefined : [from, end] };
      }
    }
  }
}
