import type { NumberFormat } from './number-formats.ts';

/** A cell's number as a text, and the number for which the text stands; `number` is undefined for a date or a time. */
export interface ShownNumber {
  readonly text: string;
  readonly number?: number;
}

/**
 * Writes a number as a plain decimal, a percentage with `%`, a date as `2024-07-04` (a month or year where its format
 * shows only that), or a time as `14:30`. Numbers have fifteen digits, as in Excel.
 */
export function shownNumber(value: number, format: NumberFormat, is1904: boolean): ShownNumber {
  if (format === 'percent') {
    const parts = rounded(value * 100);
    return { text: `${plain(parts)}%`, number: parts };
  }
  const isDate = format !== 'number' && value >= 0 && value < LAST_DAY + 1;
  if (isDate) return { text: dateText(value, format, is1904) };
  return { text: plain(rounded(value)), number: rounded(value) };
}

// 31 December 9999.
const LAST_DAY = 2_958_465;
const DAY_SECONDS = 86_400;

// Never −0.
function rounded(value: number): number {
  return Number(value.toPrecision(15)) + 0;
}

// JavaScript writes very large and very small numbers with an exponent; here they have none.
function plain(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 });
}

function dateText(value: number, format: Exclude<NumberFormat, 'number' | 'percent'>, is1904: boolean): string {
  const seconds = Math.round(value * DAY_SECONDS);
  if (format === 'hours') return timeText(seconds);
  if (format === 'time') return timeText(seconds % DAY_SECONDS);
  const day = dayText(Math.floor(seconds / DAY_SECONDS), is1904);
  if (format === 'year') return day.slice(0, 4);
  if (format === 'month') return day.slice(0, 7);
  const isMidnight = seconds % DAY_SECONDS === 0;
  return format === 'day' || isMidnight ? day : `${day}T${timeText(seconds % DAY_SECONDS)}`;
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts;
  return shown.map((part) => String(part).padStart(2, '0')).join(':');
}

// Like Lotus 1-2-3, Excel counts 29 February 1900 as day 60, although that day did not exist.
function dayText(day: number, is1904: boolean): string {
  if (!is1904 && day === 60) return '1900-02-29';
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(epoch + day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}
