import type { ChartDate } from '../../outline/chart/chart-dates.ts';

/** How dates are written that are as fine as these, in d3's directives. */
export function dateFormat(dates: readonly ChartDate[]): string {
  const precision = (['day', 'month'] as const).find((one) => dates.some((date) => date.precision === one));
  return FORMATS[precision ?? 'year'];
}

const FORMATS = { year: '%Y', month: '%b %Y', day: '%-d %b %Y' } as const;
