import type { ChartDate } from '../../outline/chart/chart-dates.ts';

/** Gives the format of dates, in d3's directives, for dates with the precision of these. */
export function dateFormat(dates: readonly ChartDate[]): string {
  const precision = (['day', 'month'] as const).find((one) => dates.some((date) => date.precision === one));
  return FORMATS[precision ?? 'year'];
}

const FORMATS = { year: '%Y', month: '%b %Y', day: '%-d %b %Y' } as const;
