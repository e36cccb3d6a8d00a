import { utcDate } from '../../outline/calendar-date.ts';
import type { Embargo } from '../../outline/official-document.ts';
import type { Formatter } from '../text/formatter.ts';
import type { Labels } from '../text/labels.ts';

/**
 * Says until when a pack is under embargo: the local day and time with its distance from UTC, and the same moment in
 * UTC, with its day where that is another one. It is arithmetic with what the outline says; no clock is read.
 */
export function embargoWords({ date, hour, minute, offset }: Embargo, format: Formatter, labels: Labels): string {
  const local = `${format.date(date)}, ${timeOf(hour, minute)}`;
  if (offset === 0) return labels.embargo_utc.replaceAll('{utc}', local);
  const moment = new Date(
    utcDate(date.year, date.month, date.day).getTime() + (hour * 60 + minute - offset) * MS_PER_MINUTE,
  );
  const day = { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
  const time = timeOf(moment.getUTCHours(), moment.getUTCMinutes());
  const utc = day.day === date.day ? time : `${format.date(day)}, ${time}`;
  const values = { local, offset: distanceOf(offset), utc };
  return labels.embargo.replace(/\{(local|offset|utc)\}/g, (_, name: keyof typeof values) => values[name]);
}

const MS_PER_MINUTE = 60_000;

function timeOf(hour: number, minute: number): string {
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

// +5, −4, +5:30. The sign is a minus, and no line ends before the number.
function distanceOf(offset: number): string {
  const minutes = Math.abs(offset);
  const rest = minutes % 60 === 0 ? '' : `:${twoDigits(minutes % 60)}`;
  return `${offset < 0 ? '\u2212' : '+'}${Math.floor(minutes / 60)}${rest}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
