import type { CslDate } from './csl-item.ts';
import { isLeftOut, isMap } from './left-out.ts';

/** A date that was read, or its fault; both are undefined where the value is empty. */
export interface ReadDate {
  readonly date?: CslDate;
  /** The written value; the expected one, in words that follow "is not"; and what to write instead, where that is known. */
  readonly fault?: { readonly found: string; readonly expected: string; readonly instead?: string };
}

/**
 * Reads a date in any form of CSL JSON, EDTF and Pandoc: numbers in `date-parts`, `2024-06-07/2024-06-09`, `1850~`,
 * `2009-21` for spring, a year, or words as `literal`. Years before our era are negative, as in EDTF's -0380. What is
 * there and is no date is a fault: a work must not be printed as undated where its file has a date.
 */
export function readCslDate(value: unknown): ReadDate {
  const read = fromAny(value);
  if (read.date !== undefined || read.fault !== undefined || isLeftOut(value)) return read;
  return { fault: { found: JSON.stringify(value), expected: FORM } };
}

/** Whether a key of a date is `date-parts`, which programs also write as `date_parts` or `dateParts`. */
export function isDateParts(key: string): boolean {
  return /^date[-_ ]?parts$/i.test(key);
}

function fromAny(value: unknown): ReadDate {
  if (typeof value === 'number') return fromParts([[value]], {});
  if (typeof value === 'string') return fromText(value);
  if (Array.isArray(value)) return fromList(value);
  return isMap(value) ? fromMap(value) : {};
}

const EXISTS = 'a date that exists';
const NO_MONTH = 'Months are 1 to 12: leave it out where only the year is known.';
const FORM = 'a date such as 2024-06-07 or 2024 (words are written as { literal: "Spring 2024" })';
const EDTF =
  /^(?<year>-\d{1,4}|\d{3,4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?<about>[~?%])?$/;
const SEASONS: Readonly<Record<string, number>> = { spring: 1, summer: 2, autumn: 3, fall: 3, winter: 4 };

function fromText(written: string): ReadDate {
  const text = written.trim();
  if (text === '') return {};
  const dates = text.split('/');
  const groups = dates.map((date) => EDTF.exec(date)?.groups);
  const isOpen = dates.length === 2 && groups[0] !== undefined && /^(?:\.\.)?$/.test(dates[1] ?? '');
  if (dates.length > 2 || groups.some((each, index) => each === undefined && !(isOpen && index === 1))) {
    return { fault: { found: text, expected: FORM } };
  }
  const noMonth = groups.find((each) => Number(each?.['month']) > 12 && Number(each?.['month']) < 21);
  if (noMonth !== undefined) return { fault: { found: text, expected: EXISTS, instead: NO_MONTH } };
  const parts = groups.map((each) =>
    each === undefined ? [0] : [each['year'], each['month'], each['day']].filter((part) => part !== undefined),
  );
  const isAbout = groups.some((each) => each?.['about'] !== undefined);
  return fromParts(parts, isAbout ? { circa: true } : {}, text);
}

// Pandoc writes a span as a list of maps with year, month and day; others write the numbers of `date-parts` alone.
function fromList(list: readonly unknown[]): ReadDate {
  const maps = list.filter(isMap);
  if (isLeftOut(list)) return {};
  if (maps.length === 0) return fromParts(listsOf(list), {});
  if (maps.length !== list.length) return { fault: { found: JSON.stringify(list), expected: FORM } };
  const [first] = maps;
  if (maps.length === 1 && first !== undefined) return fromMap(first);
  return fromParts(maps.map(yearMonthDay), {});
}

function fromMap(map: Readonly<Record<string, unknown>>): ReadDate {
  const extras: CslDate = isTrue(map['circa']) ? { circa: true } : {};
  const [, written] = Object.entries(map).find(([key, parts]) => isDateParts(key) && !isLeftOut(parts)) ?? [];
  const parts = written ?? [yearMonthDay(map)];
  if (typeof parts === 'string') return fromText(parts);
  if (Array.isArray(parts) && !isLeftOut(parts)) return withSeason(fromParts(listsOf(parts), extras), map['season']);
  const { literal, raw, edtf } = map;
  if (typeof literal === 'string' && literal.trim() !== '') return { date: fromWords(literal, extras) };
  const text = isLeftOut(raw) ? edtf : raw;
  if (typeof text !== 'string' || text.trim() === '') return {};
  return { date: fromText(text).date ?? fromWords(text, extras) };
}

// The numbers of one date are sometimes not put into a list of their own.
function listsOf(parts: readonly unknown[]): readonly unknown[] {
  return parts.some(Array.isArray) ? parts : [parts];
}

// Zotero keeps some days that it got from catalogues with four digits: 1995-01-0001.
function fromWords(words: string, extras: CslDate): CslDate {
  const day = /^(\d{4}-\d\d-)00(\d\d)$/.exec(words.trim());
  const date = day === null ? undefined : fromText(`${day[1]}${day[2]}`).date;
  return date ?? { literal: words.trim(), ...extras };
}

function yearMonthDay({ year, month, day }: Readonly<Record<string, unknown>>): unknown[] {
  return [year, month, day].filter((part) => !isLeftOut(part));
}

function withSeason(read: ReadDate, written: unknown): ReadDate {
  const { date } = read;
  if (date === undefined || isLeftOut(written)) return read;
  const [first = [], ...more] = date['date-parts'] ?? [];
  // A date with a month needs no season.
  if (first.length > 1 || more.length > 0 || date.season !== undefined) return { date };
  const season = seasonOf(written);
  if (season !== undefined) return { date: { ...date, season } };
  return { date: { literal: `${String(written)} ${first[0]}` } };
}

function seasonOf(written: unknown): number | undefined {
  const number = SEASONS[String(written).trim().toLowerCase()] ?? Number(written);
  if (number >= 21 && number <= 24) return number - 20;
  return number >= 1 && number <= 4 ? number : undefined;
}

/** Reads one or two lists of year, month and day. `written` is their text in the file, for findings. */
function fromParts(lists: readonly unknown[], extras: CslDate, written?: string): ReadDate {
  const dates = lists.filter((list) => !isLeftOut(list)).map((list) => (Array.isArray(list) ? list : [list]));
  if (dates.length === 0) return {};
  const found = written ?? dates.map((date) => date.filter((part) => !isLeftOut(part)).join('-')).join('/');
  const read = dates.map((date, index) => numbersOf(date, index === 1));
  const missing = dates[read.indexOf(undefined)];
  if (dates.length > 2 || missing !== undefined)
    return { fault: { found, expected: EXISTS, ...noSuchPart(missing ?? []) } };
  const [first = [], last] = read as number[][];
  if (last !== undefined && last[0] !== 0 && isBefore(last, first)) {
    return { fault: { found, expected: 'a span of which the first date comes before the last' } };
  }
  const month = first[1] ?? 0;
  if (month <= 12) return { date: { 'date-parts': last === undefined ? [first] : [first, last], ...extras } };
  if (last === undefined)
    return { date: { 'date-parts': [first.slice(0, 1)], season: seasonNumber(month), ...extras } };
  return { date: { 'date-parts': [inSixteens(first), inSixteens(last)], ...extras } };
}

// Says what is wrong with a date of numbers, where that is its month or its day.
function noSuchPart(date: readonly unknown[]): { instead?: string } {
  const [year = 0, month = 1, day] = date.filter((part) => !isLeftOut(part)).map(Number);
  if (!Number.isInteger(year) || !Number.isInteger(month) || year === 0 || Math.abs(year) > 9999) return {};
  if (!isMonth(month)) return { instead: NO_MONTH };
  const name = `${year}-${String(month).padStart(2, '0')}`;
  return month > 12 || day === undefined
    ? {}
    : { instead: `Write a day of that month, or none: ${name} has ${daysOf(year, month)} days.` };
}

// citeproc-js numbers the seasons of a span after the months, from 13.
function inSixteens([year = 0, month = 0]: readonly number[]): number[] {
  return month > 12 ? [year, 12 + seasonNumber(month)] : [year, month];
}

function seasonNumber(month: number): number {
  return month > 16 ? month - 20 : month - 12;
}

// Undefined where the year, month or day does not exist. A last date of zeros means a span without an end.
function numbersOf(date: readonly unknown[], isLast: boolean): number[] | undefined {
  const filled = date.filter((part) => !isLeftOut(part));
  const numbers = filled.map((part) => (/^\s*-?\d+\s*$/.test(String(part)) ? Number(part) : Number.NaN));
  const [year = Number.NaN, month, day] = numbers;
  if (isLast && numbers.length > 0 && numbers.every((part) => part === 0)) return [0];
  const isYear = Number.isInteger(year) && year !== 0 && Math.abs(year) <= 9999 && numbers.length <= 3;
  if (!isYear || (month !== undefined && !isMonth(month))) return undefined;
  if (day === undefined) return numbers;
  const isDay = month !== undefined && month <= 12 && day >= 1 && day <= daysOf(year, month);
  return isDay ? numbers : undefined;
}

// The numbers 13 to 16 (citeproc-js) and 21 to 24 (EDTF) stand for seasons.
function isMonth(month: number): boolean {
  return (month >= 1 && month <= 16) || (month >= 21 && month <= 24);
}

function daysOf(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  for (const [index, part] of one.entries()) {
    const against = other[index];
    if (against === undefined || part === against) continue;
    return part < against;
  }
  return false;
}

function isTrue(value: unknown): boolean {
  return !isLeftOut(value) && value !== false && value !== 0 && !/^(?:0|false|no)$/i.test(String(value));
}
