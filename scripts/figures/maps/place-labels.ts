import { largest } from '../../diagnostics/smallest.ts';
import { boxAround, hiddenPoints, type LabelRoom, type Named, type PlacedLabel } from './map-label.ts';
import type { Box } from './map-mask.ts';
import { placeBeside } from './place-beside.ts';
import { placeInside } from './place-inside.ts';

/**
 * Finds a place for each name: inside its country where it fits, otherwise beside it with a thin line to it. No name
 * overlaps another name, a ring or the edge of the frame. `left` lists the countries whose names found no place.
 */
export function placeLabels(
  countries: readonly Named[],
  room: LabelRoom,
): { placed: PlacedLabel[]; left: readonly Named[] } {
  const rings = countries.flatMap(({ ring }) => (ring === undefined ? [] : [boxAround(ring.at, ring.radius + 1)]));
  const inside = new Map<Named, PlacedLabel>();
  for (const country of countries.toSorted((a, b) => b.mask.cells.length - a.mask.cells.length)) {
    const label = placeInside(country, room, [...rings, ...boxesOf(inside)]);
    if (label !== undefined) inside.set(country, label);
  }
  const others = countries.filter((country) => !inside.has(country));
  const boxes = [...rings, ...boxesOf(inside)];
  const first = placeInRounds(fromTheTop(others), room, boxes);
  const isGood =
    first.size === others.length && longestOf(first) <= LONG * room.fontSize && hiddenBy(first, room) === 0;
  const second = isGood ? first : placeInRounds(smallestFirst(others), room, boxes);
  const best = isBetter(second, first, room) ? second : first;
  const all = new Map([...inside, ...best]);
  return {
    placed: countries.flatMap((country) => all.get(country) ?? []),
    left: countries.filter((country) => !all.has(country)),
  };
}

// The names that found no place go first in the next round.
function placeInRounds(
  first: readonly Named[],
  room: LabelRoom,
  boxes: readonly Box[],
): ReadonlyMap<Named, PlacedLabel> {
  let order = first;
  let best: ReadonlyMap<Named, PlacedLabel> = new Map();
  for (let round = 0; round < ROUNDS && best.size < order.length; round += 1) {
    const beside = placeAllBeside(order, room, boxes);
    if (beside.size > best.size) best = beside;
    order = [...order.filter((country) => !beside.has(country)), ...order.filter((country) => beside.has(country))];
  }
  return best;
}

const ROUNDS = 3;
// In px: half the width of the box that is kept free around the end of a line.
const TIP = 3.5;

function boxesOf(labels: ReadonlyMap<Named, PlacedLabel>): Box[] {
  return [...labels.values()].map(({ box }) => box);
}

// More names are better, then such as hide less of the lines in dispute, and then shorter lines to them.
function isBetter(
  one: ReadonlyMap<Named, PlacedLabel>,
  other: ReadonlyMap<Named, PlacedLabel>,
  room: LabelRoom,
): boolean {
  const more = one.size - other.size || hiddenBy(other, room) - hiddenBy(one, room);
  return more > 0 || (more === 0 && lengthOf(one) < lengthOf(other));
}

// The number of points of lines in dispute that names hide.
function hiddenBy(labels: ReadonlyMap<Named, PlacedLabel>, room: LabelRoom): number {
  return boxesOf(labels).reduce((sum, box) => sum + hiddenPoints(box, room).length, 0);
}

function lengthOf(labels: ReadonlyMap<Named, PlacedLabel>): number {
  return lengthsOf(labels).reduce((sum, length) => sum + length, 0);
}

function longestOf(labels: ReadonlyMap<Named, PlacedLabel>): number {
  return Math.max(0, largest(lengthsOf(labels)));
}

function lengthsOf(labels: ReadonlyMap<Named, PlacedLabel>): number[] {
  return [...labels.values()].flatMap(({ leader }) => {
    return leader === undefined ? [] : [Math.hypot(leader[1][0] - leader[0][0], leader[1][1] - leader[0][1])];
  });
}

// A line longer than this, as a multiple of the font's size, is worth a second try.
const LONG = 3;

// A small country has fewer points from which a line can lead.
function smallestFirst(countries: readonly Named[]): Named[] {
  return countries.toSorted((a, b) => a.mask.cells.length - b.mask.cells.length);
}

function fromTheTop(countries: readonly Named[]): Named[] {
  return countries
    .map((country) => ({ country, at: country.tip.at }))
    .toSorted((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])
    .map(({ country }) => country);
}

function placeAllBeside(countries: readonly Named[], room: LabelRoom, boxes: readonly Box[]): Map<Named, PlacedLabel> {
  const placed = new Map<Named, PlacedLabel>();
  // A line that ran past the end of another would seem to lead to that country.
  const tips = countries.map((country) => ({ country, box: boxAround(country.tip.at, TIP) }));
  for (const country of countries) {
    const others = tips.filter((tip) => tip.country !== country).map(({ box }) => box);
    const leaders = [...placed.values()].flatMap(({ leader }) => (leader === undefined ? [] : [leader]));
    const label = placeBeside(country, room, { boxes: [...boxes, ...others, ...boxesOf(placed)], leaders });
    if (label !== undefined) placed.set(country, label);
  }
  return placed;
}
