import { smallest } from '../../diagnostics/smallest.ts';
import { type CalendarDate, utcDate } from '../../outline/calendar-date.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Gives the places of dates on a scale of time, in days since 1970. A date without a day stands in the middle of its
 * month, one without a month in the middle of its year; within that time it makes way for its neighbours, so that the
 * dates keep the order in which they are given.
 */
export function eventTimes(dates: readonly CalendarDate[]): number[] {
  const spans = dates.map(spanOf);
  const latest = spans.map(({ last }, index) =>
    Math.min(last, smallest(spans.slice(index + 1).map((span) => span.last))),
  );
  const times: number[] = [];
  for (const [index, { first, last }] of spans.entries()) {
    const least = Math.max(first, times[index - 1] ?? first);
    times.push(Math.max(least, Math.min((first + last) / 2, latest[index] ?? last)));
  }
  return times;
}

// The first and the last day of a date.
function spanOf({ year, month, day }: CalendarDate): { first: number; last: number } {
  const first = dayOf(year, month ?? 1, day ?? 1);
  if (day !== undefined) return { first, last: first };
  return { first, last: (month === undefined ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) - 1 };
}

function dayOf(year: number, month: number, day: number): number {
  return utcDate(year, month, day).getTime() / DAY;
}
