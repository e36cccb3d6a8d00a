import type { CalendarDate } from '../../outline/calendar-date.ts';

/**
 * Compares two dates as exactly as both are known: June 2024 lies in 2024, which gives 0. Gives a number below 0 where the
 * first is earlier, and above 0 where it is later.
 */
export function compareKnown(one: CalendarDate, other: CalendarDate): number {
  const byMonth = one.month === undefined || other.month === undefined ? 0 : one.month - other.month;
  const byDay = one.day === undefined || other.day === undefined ? 0 : one.day - other.day;
  return one.year - other.year || byMonth || byDay;
}
