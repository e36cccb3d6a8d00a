import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { largest, smallest } from '../../diagnostics/smallest.ts';
import type { CalendarDate, DateSpan } from '../../outline/calendar-date.ts';
import { readChartDate } from '../../outline/chart/chart-dates.ts';
import { asMap, type ChartLayer, type CsvFile, chartLayers } from '../../outline/chart/chart-layers.ts';
import { fieldName } from '../../outline/chart/field-uses.ts';
import type { Chart, Event } from '../../outline/outline.ts';
import { compareKnown } from './compare-known.ts';

/**
 * Reports where the data of a chart contradict the words around it: dates on an axis that lie outside of the `period` of
 * the subtitle, and amounts such as 45 under a format that multiplies them by a hundred. `csv` is the chart's data file.
 */
export function findContradictions(chart: Chart, csv: CsvFile | undefined, period: DateSpan | undefined): Diagnostic[] {
  const layers = chartLayers(chart, csv).filter(({ map }) => 'mark' in map);
  const dates = period === undefined ? [] : layers.flatMap((layer) => datesOutside(layer, period));
  const idle =
    period === undefined || dates.length > 0 ? [] : layers.flatMap((layer) => idlePeriod(chart, layer, period));
  return [
    ...dates.slice(0, 1),
    ...idle.slice(0, 1),
    ...layers.flatMap((layer) => hundredfold(chart, layer)).slice(0, 1),
  ];
}

/** Reports the first event of a timeline whose date lies outside of the `period` of the subtitle. */
export function findEventOutside(events: readonly Event[], period: DateSpan | undefined): Diagnostic[] {
  const outside = events.find(({ date }) => period !== undefined && !isWithin(date, period));
  if (outside === undefined) return [];
  const { year, month, day } = outside.date;
  const written = [year, month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  return [diagnose('outline/data-outside-period', { date: written.join('-') }, outside.dateAt)];
}

// From so many years on, a period of which the data cover less than half says too much.
const LONG_PERIOD = 5;

function idlePeriod({ spec }: Chart, layer: ChartLayer, { from, to = from }: DateSpan): Diagnostic[] {
  const years = datesShown(layer).map(({ date }) => date.year);
  const [first, last] = [smallest(years), largest(years)];
  const length = to.year - from.year;
  if (years.length < 2 || length < LONG_PERIOD || (last - first) * 2 >= length) return [];
  const data = { from: String(first), to: String(last), period: `${from.year}–${to.year}` };
  return [diagnose('outline/period-without-data', data, spec.at)];
}

/** A date of a chart's row on an axis of time, as it is written, with its place. */
interface DateShown {
  readonly date: CalendarDate;
  readonly written: string;
  readonly at: Place;
}

// A transform may leave rows out, or make dates of its own.
function datesShown({ encoding, data, transforms }: ChartLayer): DateShown[] {
  if (data === undefined || transforms.length > 0) return [];
  const { table } = data;
  const fields = ['x', 'y'].flatMap((channel) => {
    const { type, field } = asMap(encoding[channel]) ?? {};
    if (type !== 'temporal') return [];
    const ends = [field, asMap(encoding[`${channel}2`])?.['field']];
    return ends.filter((end) => typeof end === 'string').map((end) => fieldName(end, table.columns));
  });
  return fields.flatMap((field) =>
    table.rows.flatMap((row, index) => {
      const date = readChartDate(row[field] ?? null);
      return date === undefined
        ? []
        : [{ date: date.date, written: String(row[field]), at: table.locate(index, field) }];
    }),
  );
}

function datesOutside(layer: ChartLayer, period: DateSpan): Diagnostic[] {
  return datesShown(layer).flatMap(({ date, written, at }) => {
    return isWithin(date, period) ? [] : [diagnose('outline/data-outside-period', { date: written }, at)];
  });
}

function isWithin(date: CalendarDate, { from, to = from }: DateSpan): boolean {
  return compareKnown(date, from) >= 0 && compareKnown(date, to) <= 0;
}

// So much and more is hardly meant as a share or a change: 10 would be printed as 1,000 %.
const LEAST_HUNDREDFOLD = 10;

function hundredfold({ spec }: Chart, { path, encoding, data, transforms, map }: ChartLayer): Diagnostic[] {
  if (data === undefined || transforms.length > 0) return [];
  const own = asMap(map['encoding']) ?? {};
  return Object.entries(encoding).flatMap(([channel, definition]) => {
    const { field, format, axis, aggregate } = asMap(definition) ?? {};
    const written = format ?? asMap(axis)?.['format'];
    if (typeof field !== 'string' || aggregate !== undefined || !String(written ?? '').endsWith('%')) return [];
    const column = fieldName(field, data.table.columns);
    const most = largest(data.table.rows.map((row) => Number(row[column] ?? 0)));
    if (!(most >= LEAST_HUNDREDFOLD)) return [];
    const at = spec.locate([...(channel in own ? path : []), 'encoding', channel]);
    return [diagnose('outline/hundredfold', { amount: most, format: String(written) }, at)];
  });
}
