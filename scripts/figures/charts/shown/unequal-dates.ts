import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { asMap, type ChartLayer, type ChartMap } from '../../../outline/chart/chart-layers.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { type CategoryDates, categoryDates } from './category-dates.ts';
import { channelOf, encodingPath } from './encoding-path.ts';
import type { ShownRows } from './shown-rows.ts';

/**
 * Reports years, quarters, months and days that are categories of an axis, at equal distances although the times between
 * them are not equal, or in another order than that of time although no order was asked for. `language` is that of the
 * names of months.
 */
export function findUnequalDates(
  spec: LocatedTree,
  layers: readonly ChartLayer[],
  { mark, uses }: ShownRows,
  language: string,
): Diagnostic[] {
  return uses.flatMap(({ property, scale }) => {
    if (!POSITIONS.has(property.name) || !['band', 'point'].includes(scale.type)) return [];
    const channel = channelOf(property.name, mark.layer);
    const definition = asMap(mark.layer.encoding[channel]) ?? {};
    const dates = datesOf(scale.domain, definition['timeUnit'], language);
    const fault = dates === undefined ? undefined : (unequalGap(dates) ?? misplaced(dates, definition));
    if (fault === undefined) return [];
    const at = spec.locate([...encodingPath(layers, mark.layer, channel), 'type']);
    return [diagnose('outline/unequal-dates', fault, at)];
  });
}

const POSITIONS: ReadonlySet<string> = new Set(['x', 'xc', 'y', 'yc']);

interface NamedDates extends CategoryDates {
  readonly names: readonly string[];
}

// The categories of a unit of time are moments.
function datesOf(domain: readonly unknown[], timeUnit: unknown, language: string): NamedDates | undefined {
  const names = domain.map((value) => (typeof timeUnit === 'string' ? unitName(value, timeUnit) : String(value)));
  const dates = domain.length < 3 ? undefined : categoryDates(typeof timeUnit === 'string' ? names : domain, language);
  return dates === undefined ? undefined : { ...dates, names };
}

function unitName(value: unknown, timeUnit: string): string {
  if (!/year/.test(timeUnit)) return '';
  const time = value instanceof Date ? value.getTime() : Number(value);
  const iso = Number.isFinite(time) ? new Date(time).toISOString() : '';
  if (/date|day/.test(timeUnit)) return iso.slice(0, 10);
  const quarter = Math.ceil(Number(iso.slice(5, 7)) / 3);
  if (/quarter/.test(timeUnit)) return `${iso.slice(0, 4)}-Q${quarter}`;
  return /month/.test(timeUnit) ? iso.slice(0, 7) : iso.slice(0, 4);
}

/** Three dates at equal distances on the axis, but not in time, or two of which the later stands first. */
interface Found {
  readonly dates: readonly string[];
  /** How such dates are written for an axis of time; undefined where they are written so. */
  readonly written: string | undefined;
}

function found(dates: readonly string[], unit: CategoryDates['unit']): Found {
  const form = unit === 'year' ? /^\d{4}$/ : /^\d{4}(?:-\d{2}){1,2}$/;
  return { dates, written: dates.every((date) => form.test(date)) ? undefined : WRITTEN[unit] };
}

const WRITTEN = {
  year: '2024',
  half: '2024-01 and 2024-07',
  quarter: '2024-01, 2024-04 and so on',
  month: '2024-07',
  day: '2024-07-04',
} as const;

function unequalGap({ names, times, unit, isCycle }: NamedDates): Found | undefined {
  if (isCycle === true) return undefined;
  const steps = stepsOf(times);
  const isOrdered = steps.every((step) => step > 0) || steps.every((step) => step < 0);
  const index = steps.findIndex((step, at) => at > 0 && step !== steps[at - 1]);
  return isOrdered && index >= 0 ? found(names.slice(index - 1, index + 2), unit) : undefined;
}

// Categories of texts stand in the order of their letters unless the outline says another.
function misplaced({ names, times, unit }: NamedDates, definition: ChartMap): Found | undefined {
  if (definition['sort'] !== undefined || asMap(definition['scale'])?.['domain'] !== undefined) return undefined;
  const steps = stepsOf(times);
  const index = steps.findIndex((step) => step < 0);
  return index < 0 || steps.every((step) => step < 0) ? undefined : found(names.slice(index, index + 2), unit);
}

function stepsOf(times: readonly number[]): number[] {
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}
