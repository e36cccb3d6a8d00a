import { largest } from '../../diagnostics/smallest.ts';
import {
  boxAround,
  grown,
  hiddenPoints,
  isFree,
  isIn,
  type LabelRoom,
  middleOf,
  type Named,
  type PlacedLabel,
  type Point,
  type SetName,
  settingsOf,
  type Tip,
} from './map-label.ts';
import { type Box, crosses, type Mask, overlap } from './map-mask.ts';

/** The boxes and lines that are on the map already. */
export interface Taken {
  readonly boxes: readonly Box[];
  readonly leaders: readonly (readonly [Point, Point])[];
}

/**
 * Finds the best place for a name beside its country: near, off highlighted countries, with a line that crosses neither
 * another line nor a name. Undefined where no such place is within the country's reach.
 */
export function placeBeside(country: Named, whole: LabelRoom, taken: Taken): PlacedLabel | undefined {
  const settings = settingsOf(country.name, whole);
  const around = reachOf(country, settings, whole);
  const room = {
    ...whole,
    countries: whole.countries.filter(({ bounds }) => overlap(bounds, around)),
    disputed: whole.disputed.filter((point) => isIn(point, around)),
  };
  const usual = bestPlace(settings, { country, room, taken, mostHidden: MOST_HIDDEN });
  if (usual === undefined || hiddenPoints(usual.label.box, room).length === 0) return usual?.label;
  // Better a larger part of a country than a line in dispute.
  const other = bestPlace(settings, { country, room, taken, mostHidden: MOST_BESIDE_LINES });
  return (other ?? usual).label;
}

/** What decides on a place: `mostHidden` is the largest share of any one country that the name may hide. */
interface Search {
  readonly country: Named;
  readonly room: LabelRoom;
  readonly taken: Taken;
  readonly mostHidden: number;
}

function bestPlace(settings: readonly SetName[], search: Search): FoundPlace | undefined {
  const spots = spotsOf(search.country, search.room);
  let best: FoundPlace | undefined;
  for (const setName of settings) {
    for (const spot of spots) {
      best = betterPlace(setName, spot, search, best?.cost ?? Number.POSITIVE_INFINITY) ?? best;
    }
  }
  return best;
}

/** A place for a name, and how bad it looks. */
interface FoundPlace {
  readonly label: PlacedLabel;
  readonly cost: number;
}

// Hundreds of places are tried for each name: one that is too far is left before anything else is made of it.
function betterPlace(
  setName: SetName,
  spot: LineEnd,
  { country, room, taken, mostHidden }: Search,
  most: number,
): FoundPlace | undefined {
  const tip = country.tip.at;
  const box = boxBeside(setName, country.tip, spot);
  const length = distanceTo(box, tip);
  if (length > most) return undefined;
  const label = labelAt(box, setName, country, spot);
  if (!fits(label, tip, { room, taken, mostHidden })) return undefined;
  const cost = length + costOf(label, country, room);
  return cost < most ? { label, cost } : undefined;
}

// The box in which a name within reach of its country could hide anything at all.
function reachOf({ tip, reach }: Named, settings: readonly SetName[], { fontSize }: LabelRoom): Box {
  const far =
    Math.max(0, largest(settings.map(({ width, height }) => Math.max(width, height)))) + fontSize * (reach + 1) + GAP;
  return boxAround(tip.at, far + tip.radius);
}

/** The end of the line to a country: its ring, or approximately the point that is farthest from its boundary. */
export function tipOf({ mask, ring }: Pick<Named, 'mask' | 'ring'>): Tip {
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

function fits({ box, leader }: PlacedLabel, tip: Point, { room, taken, mostHidden }: Omit<Search, 'country'>): boolean {
  const { boxes, leaders } = taken;
  if (!isFree(box, room, boxes)) return false;
  const wide = grown(box, 1);
  if (leaders.some(([from, to]) => crosses(from, to, wide))) return false;
  if (leader !== undefined && !isClear(leader, tip, boxes, leaders)) return false;
  // A name with its line may be in a large country that stays nearly all visible, rather than far away.
  return coveredOf(box, room) <= MOST_COVERED || hiddenBy(box, room.countries) <= mostHidden;
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
  const onLines = hiddenPoints(box, room).length * DISPUTED_COST;
  return covered * COVER_COST + across + hidden + onOthers + onLines + (lines.length - 1) * room.fontSize;
}

// The share of a name that may be on other countries' colour, and the share of one country that a name may hide
// instead; then the weight of both against px of distance.
const MOST_COVERED = 0.3;
const MOST_HIDDEN = 0.04;
const MOST_BESIDE_LINES = 0.08;
const COVER_COST = 70;
const HIDE_COST = 150;
const EDGE = 0.03;
const ACROSS_COST = 40;
// A line in dispute that nobody sees is as bad as one that is drawn like any other: each of its points counts as much as many px of
// distance.
const DISPUTED_COST = 60;
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

function isClear([from, to]: readonly [Point, Point], tip: Point, boxes: Taken['boxes'], leaders: Taken['leaders']) {
  const isOwn = (box: Box) => isIn(tip, box);
  return (
    !boxes.some((box) => !isOwn(box) && crosses(from, to, box)) &&
    !leaders.some(([start, end]) => meet(from, to, start, end))
  );
}

function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** The end of a line to a name: its direction from the tip of the country, its distance in px, and where the name stands. */
interface LineEnd {
  readonly cos: number;
  readonly sin: number;
  readonly distance: number;
  readonly anchor: PlacedLabel['anchor'];
}

// The ends of lines at which the name of a country is tried, from near to far.
function spotsOf({ tip, reach }: Named, { fontSize }: LabelRoom): LineEnd[] {
  const nearest = tip.radius + NEAREST;
  const count = Math.max(0, Math.ceil((fontSize * reach - nearest) / (fontSize / 2)));
  const distances = Array.from({ length: count }, (_, index) => nearest + (index * fontSize) / 2);
  return distances.flatMap((distance) => DIRECTIONS.map(({ cos, sin, anchor }) => ({ cos, sin, distance, anchor })));
}

const COUNT = 32;
// With a cosine above this, a name is to the side of its line's end; otherwise above or below it.
const SIDEWAYS = 0.35;
const DIRECTIONS: readonly Omit<LineEnd, 'distance'>[] = Array.from({ length: COUNT }, (_, index) => {
  const angle = (index / COUNT) * 2 * Math.PI;
  const cos = Math.cos(angle);
  return { cos, sin: Math.sin(angle), anchor: cos > SIDEWAYS ? 'start' : cos < -SIDEWAYS ? 'end' : 'middle' };
});
// In px: the gap between a line and its name, and between a ring and its name; and the length of the shortest line.
const GAP = 2.5;
const NEAREST = 4;

/** The box of a name at the end of its line. */
function boxBeside({ width, height }: SetName, { at }: Tip, { cos, sin, distance, anchor }: LineEnd): Box {
  const x = at[0] + cos * distance;
  const y = at[1] + sin * distance;
  if (anchor === 'start') return { x: x + GAP, y: y - height / 2, width, height };
  if (anchor === 'end') return { x: x - GAP - width, y: y - height / 2, width, height };
  return { x: x - width / 2, y: y + (sin < 0 ? -height - GAP : GAP), width, height };
}

/** A name in a box, with its line unless it is next to a ring. */
function labelAt(
  box: Box,
  { lines }: SetName,
  { name, ring, tip: { at, radius } }: Named,
  { cos, sin, distance, anchor }: LineEnd,
): PlacedLabel {
  const needsLine = ring === undefined || distance > radius + NEAREST;
  const from: Point = [at[0] + cos * radius, at[1] + sin * radius];
  const to: Point = [at[0] + cos * distance, at[1] + sin * distance];
  return { name, lines, inside: false, leader: needsLine ? [from, to] : undefined, anchor, box };
}
