/** A day, a month or a year of the Gregorian calendar. Months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A single date, or the first and last date of a span. */
export interface DateSpan {
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}

const ISO_DATE = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

/** Whether a text has the form of an ISO date with at least a month. */
export function looksLikeDate(value: string): boolean {
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(value);
}

/** Gives a day in UTC, with months from 1. (`Date.UTC` alone takes the years 1 to 99 as 1901 to 1999.) */
export function utcDate(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Writes a date in the form of ISO 8601. */
export function isoDate(date: CalendarDate): string {
  const parts = [String(date.year).padStart(4, '0')];
  if (date.month !== undefined) parts.push(String(date.month).padStart(2, '0'));
  if (date.day !== undefined) parts.push(String(date.day).padStart(2, '0'));
  return parts.join('-');
}

/** Whether a text has the form of an ISO date, even if the day does not exist. */
export function hasIsoForm(written: string): boolean {
  return ISO_DATE.test(written);
}

/** Reads an ISO 8601 date (2024-07-03, 2024-07, 2024); undefined where the day does not exist. */
export function toDate(written: string): CalendarDate | undefined {
  const groups = ISO_DATE.exec(written)?.groups;
  if (groups === undefined) return undefined;
  const [year, month, day] = [groups['year'], groups['month'], groups['day']].map((part) =>
    part === undefined ? undefined : Number(part),
  );
  // There is no year 0; the formatter would print it as year 1.
  if (year === undefined || year === 0) return undefined;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  const days = utcDate(year, month + 1, 0).getUTCDate();
  return day < 1 || day > days ? undefined : { year, month, day };
}
