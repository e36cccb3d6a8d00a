/** The formats of numbers and dates of a language, as d3 takes them. */
export interface ChartLocale {
  readonly number: {
    readonly decimal: string;
    readonly thousands: string;
    readonly grouping: number[];
    readonly currency: [string, string];
    readonly percent: string;
    readonly minus: string;
  };
  readonly time: {
    readonly dateTime: string;
    readonly date: string;
    readonly time: string;
    readonly periods: [string, string];
    readonly days: string[];
    readonly shortDays: string[];
    readonly months: string[];
    readonly shortMonths: string[];
  };
}

/** The number and date formats of a BCP 47 language, from `Intl`. */
export function chartLocale(language: string): ChartLocale {
  const parts = new Intl.NumberFormat(language).formatToParts(-1_234_567.5);
  const part = (type: string, otherwise: string) => parts.find((found) => found.type === type)?.value ?? otherwise;
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).formatToParts(1);
  const names = (options: Intl.DateTimeFormatOptions, dates: readonly Date[]) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return dates.map((date) => format.format(date));
  };
  return {
    number: {
      decimal: part('decimal', '.'),
      thousands: part('group', ''),
      grouping: [3],
      currency: ['', ''],
      percent: percent
        .filter(({ type }) => type === 'literal' || type === 'percentSign')
        .map(({ value }) => value)
        .join(''),
      minus: '−',
    },
    time: {
      dateTime: '%-d %B %Y %H:%M',
      date: '%-d %B %Y',
      time: '%H:%M',
      periods: ['AM', 'PM'],
      days: names({ weekday: 'long' }, WEEK),
      shortDays: names({ weekday: 'short' }, WEEK),
      months: names({ month: 'long' }, YEAR),
      shortMonths: names({ month: 'short' }, YEAR),
    },
  };
}

// 1 January 2023 was a Sunday, the first day of a week in d3.
const WEEK = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2023, 0, day + 1)));
const YEAR = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 1)));
