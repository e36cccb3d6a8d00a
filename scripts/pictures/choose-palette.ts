import { largest } from '../diagnostics/smallest.ts';

/** Red, green and blue, each from 0 to 255. */
type Colour = readonly [number, number, number];

/** A palette of a few colours, and the index of the one that replaces a given colour. */
export interface ChosenPalette {
  readonly palette: readonly Colour[];
  readonly indexOf: (red: number, green: number, blue: number) => number;
}

interface Counted {
  readonly colour: Colour;
  readonly count: number;
}

/**
 * Chooses at most `most` colours (256 or fewer) for pixels of four bytes each, by median cut: the group with the widest
 * span of colours, weighted by its pixels, is split until there are enough. The most frequent colour of a group
 * replaces the others, so that flat grounds keep their exact colour.
 */
export function choosePalette(data: Uint8ClampedArray, most: number): ChosenPalette {
  const groups = [weigh(countColours(data))];
  while (groups.length < most) {
    const widest = groups.reduce((best, group) => (group.spread > best.spread ? group : best));
    if (widest.spread === 0) break;
    groups.splice(groups.indexOf(widest), 1, ...part(widest.colours).map(weigh));
  }
  const palette = groups.map(({ colours }) => mostFrequent(colours));
  const indices = new Map(
    groups.flatMap(({ colours }, index) => colours.map(({ colour }) => [keyOf(...colour), index] as const)),
  );
  return { palette, indexOf: (red, green, blue) => indices.get(keyOf(red, green, blue)) ?? 0 };
}

/** Colours that one of them replaces, and how much they differ. */
interface Group {
  readonly colours: readonly Counted[];
  readonly spread: number;
}

function mostFrequent(colours: readonly Counted[]): Colour {
  return colours.reduce((best, each) => (each.count > best.count ? each : best)).colour;
}

function countColours(data: Uint8ClampedArray): readonly Counted[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const key = keyOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([key, count]) => ({ colour: [key >> 16, (key >> 8) & 255, key & 255], count }));
}

function keyOf(red: number, green: number, blue: number): number {
  return (red << 16) | (green << 8) | blue;
}

const CHANNELS = [0, 1, 2] as const;
type Channel = (typeof CHANNELS)[number];

function spanOf(group: readonly Counted[], channel: Channel): number {
  let [least, greatest] = [255, 0];
  for (const { colour } of group) {
    least = Math.min(least, colour[channel]);
    greatest = Math.max(greatest, colour[channel]);
  }
  return Math.max(0, greatest - least);
}

// Pixels count by their square root: a large ground must not get all colours.
function weigh(colours: readonly Counted[]): Group {
  const widest = largest(CHANNELS.map((channel) => spanOf(colours, channel)));
  return { colours, spread: widest * Math.sqrt(colours.reduce((sum, { count }) => sum + count, 0)) };
}

// Splits a group in the middle of the span of its widest channel.
function part(group: readonly Counted[]): readonly (readonly Counted[])[] {
  const channel = CHANNELS.reduce((best, each) => (spanOf(group, each) > spanOf(group, best) ? each : best));
  const values = group.map(({ colour }) => colour[channel]);
  const middle = (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2;
  return [
    group.filter(({ colour }) => colour[channel] <= middle),
    group.filter(({ colour }) => colour[channel] > middle),
  ];
}
