import {
  boxAround,
  grown,
  isFree,
  type LabelRoom,
  middleOf,
  type Named,
  type PlacedLabel,
  type Point,
  type SetName,
  settingsOf,
} from './map-label.ts';
import { type Box, crosses, type Mask } from './map-mask.ts';

/** The boxes and lines that are on the map already. */
export interface Taken {
  readonly boxes: readonly Box[];
  readonly leaders: readonly (readonly [Point, Point])[];
}

/**
 * Finds the best place for a name beside its country: near, off highlighted countries, with a line that crosses neither
 * another line nor a name. Undefined where no such place is within the country's reach.
 */
export function placeBeside(country: Named, room: LabelRoom, taken: Taken): PlacedLabel | undefined {
  const tip = tipOf(country);
  let best: { label: PlacedLabel; cost: number } | undefined;
  for (const label of candidatesOf(country, tip, room)) {
    const length = distanceTo(label.box, tip.at);
    if (best !== undefined && length > best.cost) continue;
    if (!fits(label, tip.at, room, taken)) continue;
    const cost = length + costOf(label, country, room);
    if (best === undefined || cost < best.cost) best = { label, cost };
  }
  return best?.label;
}

interface Tip {
  readonly at: Point;
  readonly radius: number;
}

/** The end of the line to a country: its ring, or approximately the point that is farthest from its boundary. */
export function tipOf({ mask, ring }: Named): Tip {
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

function fits({ box, leader }: PlacedLabel, tip: Point, room: LabelRoom, { boxes, leaders }: Taken): boolean {
  if (!isFree(box, room, boxes)) return false;
  const wide = grown(box, 1);
  if (leaders.some(([from, to]) => crosses(from, to, wide))) return false;
  if (leader !== undefined && !isClear(leader, tip, boxes, leaders)) return false;
  // A name with its line may be in a large country that stays nearly all visible, rather than far away.
  return coveredOf(box, room) <= MOST_COVERED || hiddenBy(box, room.countries) <= MOST_HIDDEN;
}

// The largest share of any one country that a name hides; `own` does not count.
function hiddenBy(box: Box, countries: readonly Mask[], own?: Mask): number {
  let most = 0;
  for (const mask of countries) {
    if (mask !== own && mask.area > 0) most = Math.max(most, mask.coveredOf(box) / mask.area);
  }
  return most;
}

function coveredOf(box: Box, { highlighted }: LabelRoom): number {
  return highlighted.coveredOf(box) / (box.width * box.height);
}

function costOf({ box, leader, lines }: PlacedLabel, { mask }: Named, room: LabelRoom): number {
  const onOthers = leader === undefined ? 0 : lengthOnOthers(leader, mask, room.highlighted);
  const hidden = Math.min(hiddenBy(box, room.countries, mask), LARGEST_HIDDEN) * HIDE_COST;
  const covered = coveredOf(box, room) - mask.coveredOf(box) / (box.width * box.height);
  // A name half on and half off a country hides where that country ends.
  const across = covered > EDGE && covered < 1 - EDGE ? ACROSS_COST : 0;
  return covered * COVER_COST + across + hidden + onOthers + (lines.length - 1) * room.fontSize;
}

// The share of a name that may be on other countries' colour, and the share of one country that a name may hide
// instead; then the weight of both against px of distance.
const MOST_COVERED = 0.3;
const MOST_HIDDEN = 0.04;
const COVER_COST = 70;
const HIDE_COST = 150;
const EDGE = 0.03;
const ACROSS_COST = 40;
// A country of a few px is hidden by any name, so a larger share does not count.
const LARGEST_HIDDEN = 0.4;

// The length of a line over highlighted countries other than its own, in px.
function lengthOnOthers([from, to]: readonly [Point, Point], own: Mask, highlighted: Mask): number {
  const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP);
  const on = Array.from({ length: steps }, (_, index) => (index + 0.5) / steps).filter((part) => {
    const box = boxAround([from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part], 0.05);
    return highlighted.holds(box) && !own.holds(box);
  });
  return on.length * STEP;
}

const STEP = 5;

function distanceTo(box: Box, [x, y]: Point): number {
  return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
}

function isClear([from, to]: readonly [Point, Point], [x, y]: Point, boxes: Taken['boxes'], leaders: Taken['leaders']) {
  const isOwn = (box: Box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  return (
    !boxes.some((box) => !isOwn(box) && crosses(from, to, box)) &&
    !leaders.some(([start, end]) => meet(from, to, start, end))
  );
}

function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const ANGLES = 32;
// In px: the gap between a line and its name, and between a ring and its name.
const GAP = 2.5;

/**
 * Gives the possible places of a name around a country, by setting and then from near to far, each with its line unless
 * the name is next to a ring.
 */
function candidatesOf({ name, ring, reach }: Named, tip: Tip, room: LabelRoom): PlacedLabel[] {
  const { fontSize } = room;
  const nearest = tip.radius + 4;
  const distances = Array.from(
    { length: Math.ceil((fontSize * reach - nearest) / (fontSize / 2)) },
    (_, index) => nearest + (index * fontSize) / 2,
  );
  const angles = Array.from({ length: ANGLES }, (_, index) => (index / ANGLES) * 2 * Math.PI);
  return settingsOf(name, room).flatMap((setName) =>
    distances.flatMap((distance) =>
      angles.map((angle) => {
        const needsLine = ring === undefined || distance > nearest;
        return { name, ...candidateAt(setName, tip, distance, angle, needsLine) };
      }),
    ),
  );
}

function candidateAt(
  { lines, width, height }: SetName,
  { at: [x, y], radius }: Tip,
  distance: number,
  angle: number,
  needsLine: boolean,
): Omit<PlacedLabel, 'name'> {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const end: Point = [x + cos * distance, y + sin * distance];
  const leader: [Point, Point] = [[x + cos * radius, y + sin * radius], end];
  const side = { lines, inside: false, leader: needsLine ? leader : undefined };
  const middle = end[1] - height / 2;
  if (cos > SIDEWAYS) return { ...side, anchor: 'start', box: { x: end[0] + GAP, y: middle, width, height } };
  if (cos < -SIDEWAYS) return { ...side, anchor: 'end', box: { x: end[0] - GAP - width, y: middle, width, height } };
  const top = end[1] + (sin < 0 ? -height - GAP : GAP);
  return { ...side, anchor: 'middle', box: { x: end[0] - width / 2, y: top, width, height } };
}

// With a cosine above this, a name is to the side of its line's end; otherwise above or below it.
const SIDEWAYS = 0.35;
