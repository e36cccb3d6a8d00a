import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { largest } from '../../diagnostics/smallest.ts';
import type { CalendarDate, DateSpan } from '../../outline/calendar-date.ts';
import { readChartDate } from '../../outline/chart/chart-dates.ts';
import { asMap, type ChartLayer, type CsvFile, chartLayers } from '../../outline/chart/chart-layers.ts';
import { fieldName } from '../../outline/chart/field-uses.ts';
import type { Chart, Event } from '../../outline/outline.ts';

/**
 * Reports where the data of a chart contradict the words around it: dates on an axis that lie outside of the `period` of
 * the subtitle, and amounts such as 45 under a format that multiplies them by a hundred. `csv` is the chart's data file.
 */
export function findContradictions(chart: Chart, csv: CsvFile | undefined, period: DateSpan | undefined): Diagnostic[] {
  const layers = chartLayers(chart, csv).filter(({ map }) => 'mark' in map);
  const dates = period === undefined ? [] : layers.flatMap((layer) => datesOutside(layer, period));
  return [...dates.slice(0, 1), ...layers.flatMap((layer) => hundredfold(chart, layer)).slice(0, 1)];
}

/** Reports the first event of a timeline whose date lies outside of the `period` of the subtitle. */
export function findEventOutside(events: readonly Event[], period: DateSpan | undefined): Diagnostic[] {
  const outside = events.find(({ date }) => period !== undefined && !isWithin(date, period));
  if (outside === undefined) return [];
  const { year, month, day } = outside.date;
  const written = [year, month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  return [diagnose('outline/data-outside-period', { date: written.join('-') }, outside.dateAt)];
}

// A transform may leave rows out, or make dates of its own.
function datesOutside({ encoding, data, transforms }: ChartLayer, period: DateSpan): Diagnostic[] {
  if (data === undefined || transforms.length > 0) return [];
  const { table } = data;
  const fields = ['x', 'y'].flatMap((channel) => {
    const { type, field } = asMap(encoding[channel]) ?? {};
    return type === 'temporal' && typeof field === 'string' ? [fieldName(field, table.columns)] : [];
  });
  return fields.flatMap((field) =>
    table.rows.flatMap((row, index) => {
      const date = readChartDate(row[field] ?? null);
      if (date === undefined || isWithin(date.date, period)) return [];
      return [diagnose('outline/data-outside-period', { date: String(row[field]) }, table.locate(index, field))];
    }),
  );
}

function isWithin(date: CalendarDate, { from, to = from }: DateSpan): boolean {
  return compare(date, from) >= 0 && compare(date, to) <= 0;
}

// Dates are compared as exactly as both are known: June 2024 lies in 2024.
function compare(one: CalendarDate, other: CalendarDate): number {
  const byMonth = one.month === undefined || other.month === undefined ? 0 : one.month - other.month;
  const byDay = one.day === undefined || other.day === undefined ? 0 : one.day - other.day;
  return one.year - other.year || byMonth || byDay;
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
