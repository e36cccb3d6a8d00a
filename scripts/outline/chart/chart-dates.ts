import type { CalendarDate } from '../calendar-date.ts';
import type { Cell } from './chart-data.ts';

/** A date of a chart's data: its milliseconds in UTC, and the precision in which it was written. */
export interface ChartDate {
  readonly time: number;
  readonly precision: 'year' | 'month' | 'day';
  readonly date: CalendarDate;
}

/**
 * Reads a cell as a date: a year, `2024-07` or `2024-07-04`, also with the midnight at which programs let a day begin
 * (`2024-07-04T00:00:00Z`); undefined for other cells.
 */
export function readChartDate(cell: Cell): ChartDate | undefined {
  const match = DATE.exec(String(cell).trim());
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const isReal = date.getUTCMonth() === Number(month ?? 1) - 1 && date.getUTCDate() === Number(day ?? 1);
  if (!isReal) return undefined;
  return {
    time: date.getTime(),
    precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
    date: {
      year: Number(year),
      ...(month === undefined ? {} : { month: Number(month) }),
      ...(day === undefined ? {} : { day: Number(day) }),
    },
  };
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
