import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import type { Cell } from '../../../outline/chart/chart-data.ts';
import { type ChartDate, readChartDate } from '../../../outline/chart/chart-dates.ts';
import type { ChartLayer } from '../../../outline/chart/chart-layers.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { channelOf, encodingPath } from './encoding-path.ts';
import type { ShownRows } from './shown-rows.ts';

/**
 * Reports years, months and days that are categories of an axis, in the order of time and at equal distances, although
 * the times between them are not equal.
 */
export function findUnequalDates(
  spec: LocatedTree,
  layers: readonly ChartLayer[],
  { mark, uses }: ShownRows,
): Diagnostic[] {
  return uses.flatMap(({ property, scale }) => {
    if (!POSITIONS.has(property.name) || !['band', 'point'].includes(scale.type)) return [];
    const gap = unequalGap(scale.domain);
    if (gap === undefined) return [];
    const at = spec.locate([...encodingPath(layers, mark.layer, channelOf(property.name, mark.layer)), 'type']);
    return [diagnose('outline/unequal-dates', gap, at)];
  });
}

const POSITIONS: ReadonlySet<string> = new Set(['x', 'xc', 'y', 'yc']);
const DAY = 24 * 60 * 60 * 1000;

/** Three dates with equal distances on the axis, but not in time. */
interface Gap {
  readonly dates: readonly [string, string, string];
}

function unequalGap(domain: readonly unknown[]): Gap | undefined {
  const dates = domain.map((value) => readDate(value));
  if (dates.length < 3 || dates.some((date) => date?.precision !== dates[0]?.precision)) return undefined;
  const times = dates.flatMap((date) => (date === undefined ? [] : [unitsOf(date)]));
  if (times.length < dates.length) return undefined;
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const isOrdered = steps.every((step) => step > 0) || steps.every((step) => step < 0);
  const index = steps.findIndex((step, at) => at > 0 && step !== steps[at - 1]);
  if (!isOrdered || index < 0) return undefined;
  return { dates: [String(domain[index - 1]), String(domain[index]), String(domain[index + 1])] };
}

// A number of four digits may be an amount.
function readDate(value: unknown): ChartDate | undefined {
  const date = typeof value === 'string' || typeof value === 'number' ? readChartDate(value as Cell) : undefined;
  return date !== undefined && date.date.year >= 1500 && date.date.year < 2200 ? date : undefined;
}

function unitsOf({ precision, time, date }: ChartDate): number {
  if (precision === 'day') return time / DAY;
  return precision === 'month' ? date.year * 12 + (date.month ?? 1) : date.year;
}
