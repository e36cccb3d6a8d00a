import type { ChartPath } from '../../outline/chart/chart-layers.ts';

const CHANNELS: ReadonlySet<unknown> = new Set(['color', 'fill', 'stroke']);

/** Whether the value at a path of a chart is a colour: in a mark, an axis, a scale's range or a channel's value. */
export function isColourPlace(path: ChartPath): boolean {
  const last = path.at(-1);
  const inChannel = path.includes('encoding') && CHANNELS.has(path[path.lastIndexOf('encoding') + 1]);
  if (typeof last === 'number') return inChannel && path.at(-2) === 'range';
  if (last === 'value') return (inChannel && !isGuide(path)) || path.some((part) => /Color$/.test(String(part)));
  return CHANNELS.has(last) || /Color$/.test(String(last));
}

/** Gives the tokens that are colours, by name. */
export function tokenColours(palette: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(palette).filter(([, value]) => /^#[\da-f]{6}$/i.test(value)));
}

function isGuide(path: ChartPath): boolean {
  return path.includes('legend') || path.includes('axis');
}
