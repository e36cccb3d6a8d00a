/** A day, a month or a year of the Gregorian calendar. Months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** One date, or the first and the last of a span. */
export interface DateSpan {
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}

const ISO_DATE = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

/** Whether a text has the form of an ISO date with at least a month. */
export function looksLikeDate(value: string): boolean {
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(value);
}

/** A day in UTC, with months from 1; `Date.UTC` takes the years 1 to 99 for those of the twentieth century. */
export function utcDate(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** The date as ISO 8601 writes it. */
export function isoDate(date: CalendarDate): string {
  const parts = [String(date.year).padStart(4, '0')];
  if (date.month !== undefined) parts.push(String(date.month).padStart(2, '0'));
  if (date.day !== undefined) parts.push(String(date.day).padStart(2, '0'));
  return parts.join('-');
}

/** Whether a text has the form of an ISO date, also of a day that does not exist. */
export function hasIsoForm(written: string): boolean {
  return ISO_DATE.test(written);
}

/** The date that an ISO 8601 date stands for (2024-07-03, 2024-07, 2024); undefined where there is no such day. */
export function toDate(written: string): CalendarDate | undefined {
  const groups = ISO_DATE.exec(written)?.groups;
  if (groups === undefined) return undefined;
  const [year, month, day] = [groups['year'], groups['month'], groups['day']].map((part) =>
    part === undefined ? undefined : Number(part),
  );
  // There is no year 0: what prints it would show the year 1.
  if (year === undefined || year === 0) return undefined;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  const days = utcDate(year, month + 1, 0).getUTCDate();
  return day < 1 || day > days ? undefined : { year, month, day };
}
