import { boxAround, type LabelRoom, type Named, type PlacedLabel } from './map-label.ts';
import type { Box } from './map-mask.ts';
import { placeBeside, tipOf } from './place-beside.ts';
import { placeInside } from './place-inside.ts';

/**
 * Finds a place for each name: inside its country where it fits, otherwise beside it with a thin line to it. No name
 * overlaps another name, a ring or the edge of the frame. `left` lists the countries whose names found no place.
 */
export function placeLabels(
  countries: readonly Named[],
  room: LabelRoom,
): { placed: { of: Named; label: PlacedLabel }[]; left: readonly Named[] } {
  const rings = countries.flatMap(({ ring }) => (ring === undefined ? [] : [boxAround(ring.at, ring.radius + 1)]));
  const inside = new Map<Named, PlacedLabel>();
  for (const country of countries.toSorted((a, b) => b.mask.cells.length - a.mask.cells.length)) {
    const label = placeInside(country, room, [...rings, ...boxesOf(inside)]);
    if (label !== undefined) inside.set(country, label);
  }
  let order = fromTheTop(countries.filter((country) => !inside.has(country)));
  let best: ReadonlyMap<Named, PlacedLabel> = new Map();
  // The names that found no place go first in the next round.
  for (let round = 0; round < ROUNDS && best.size < order.length; round += 1) {
    const beside = placeAllBeside(order, room, [...rings, ...boxesOf(inside)]);
    if (beside.size > best.size) best = beside;
    order = [...order.filter((country) => !beside.has(country)), ...order.filter((country) => beside.has(country))];
  }
  const all = new Map([...inside, ...best]);
  return {
    placed: countries.flatMap((of) => {
      const label = all.get(of);
      return label === undefined ? [] : [{ of, label }];
    }),
    left: countries.filter((country) => !all.has(country)),
  };
}

const ROUNDS = 6;
// In px: half the width of the box that is kept free around the end of a line.
const TIP = 3.5;

function boxesOf(labels: ReadonlyMap<Named, PlacedLabel>): Box[] {
  return [...labels.values()].map(({ box }) => box);
}

function fromTheTop(countries: readonly Named[]): Named[] {
  return countries
    .map((country) => ({ country, at: tipOf(country).at }))
    .toSorted((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])
    .map(({ country }) => country);
}

function placeAllBeside(countries: readonly Named[], room: LabelRoom, boxes: readonly Box[]): Map<Named, PlacedLabel> {
  const placed = new Map<Named, PlacedLabel>();
  // A line that ran past the end of another would seem to lead to that country.
  const tips = countries.map((country) => ({ country, box: boxAround(tipOf(country).at, TIP) }));
  for (const country of countries) {
    const others = tips.filter((tip) => tip.country !== country).map(({ box }) => box);
    const leaders = [...placed.values()].flatMap(({ leader }) => (leader === undefined ? [] : [leader]));
    const label = placeBeside(country, room, { boxes: [...boxes, ...others, ...boxesOf(placed)], leaders });
    if (label !== undefined) placed.set(country, label);
  }
  return placed;
}
