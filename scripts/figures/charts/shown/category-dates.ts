import type { Cell } from '../../../outline/chart/chart-data.ts';
import { readChartDate } from '../../../outline/chart/chart-dates.ts';
import { datesIn } from '../../../outline/meant-dates.ts';
import { monthOf } from '../../../outline/month-names.ts';

/** The dates of categories: their times in order of the categories, counted in one unit, and the unit. */
export interface CategoryDates {
  readonly unit: 'year' | 'half' | 'quarter' | 'month' | 'day';
  readonly times: readonly number[];
  /** Whether they are months without a year, which may begin in any of them. */
  readonly isCycle?: boolean;
}

/**
 * Reads the names of categories as dates of one precision: years (also with a flag behind, such as 2030e), years that
 * begin in one and end in the next (2010/11), halves, quarters, months (also without a year) or days. Undefined where one of them is no such
 * date. Names of months are read in the pack's `language` and in English.
 */
export function categoryDates(names: readonly unknown[], language: string): CategoryDates | undefined {
  const texts = names.map((name) => String(name).trim());
  if (!names.every((name) => typeof name === 'string' || typeof name === 'number')) return undefined;
  for (const [unit, read] of READERS) {
    const times = texts.map((text) => read(text, language));
    if (times.every((time) => time !== undefined)) return { unit, times };
  }
  const months = texts.map((text) => monthOf(text, language));
  const isCycle = months.every((month) => month !== undefined);
  return isCycle ? { unit: 'month', times: months, isCycle } : undefined;
}

type Reader = (text: string, language: string) => number | undefined;

const DAY = 24 * 60 * 60 * 1000;

// Years that overlap come before months: in 2010-11, 2011-12, 2012-13 the last is no month.
const READERS: readonly (readonly [unit: CategoryDates['unit'], read: Reader])[] = [
  ['year', doubleYear],
  ['year', (text) => yearOf(/^(\d{4})(?: ?(?:[*a-z†‡]|\([a-z.]+\)|est\.?|proj\.?))?$/iu.exec(text)?.[1])],
  ['quarter', (text) => partOf(text, /^(\d{4})[ -/]?[QT]([1-4])$|^[QT]([1-4])[ -/]?(\d{4})$/iu, 4)],
  ['half', (text) => partOf(text, /^(\d{4})[ -/]?[HS]([12])$|^[HS]([12])[ -/]?(\d{4})$/iu, 2)],
  ['month', monthTime],
  ['day', (text) => timeOf(text, 'day')],
];

function doubleYear(text: string): number | undefined {
  const [, first = '', last = ''] = /^(\d{4})[/–-](\d{4}|\d{2})$/u.exec(text) ?? [];
  const year = yearOf(first);
  return year !== undefined && Number(last) % 100 === (year + 1) % 100 ? year : undefined;
}

// A number of four digits may be an amount.
function yearOf(text: string | undefined): number | undefined {
  const year = Number(text);
  return text !== undefined && text !== '' && year >= 1500 && year < 2200 ? year : undefined;
}

function partOf(text: string, form: RegExp, parts: number): number | undefined {
  const [, before, part, other, after] = form.exec(text) ?? [];
  const year = yearOf(before ?? after);
  return year === undefined ? undefined : year * parts + Number(part ?? other) - 1;
}

function monthTime(text: string, language: string): number | undefined {
  const [, year, month] = /^(\d{4})M(0[1-9]|1[0-2])$/u.exec(text) ?? [];
  const own = timeOf(text, 'month') ?? (yearOf(year) === undefined ? undefined : Number(year) * 12 + Number(month));
  if (own !== undefined) return own;
  const [date, ...others] = datesIn(text, language);
  const isWhole = /^(?:\p{L}+\.? ?\d{4}|\d{4} ?\p{L}+\.?|\d{1,4}[./]\d{1,4})$/u.test(text);
  if (!isWhole || others.length > 0 || date?.month === undefined || date.day !== undefined) return undefined;
  return date.year * 12 + date.month;
}

function timeOf(text: string, precision: 'month' | 'day'): number | undefined {
  const date = readChartDate(text as Cell);
  if (date?.precision !== precision || yearOf(String(date.date.year)) === undefined) return undefined;
  return precision === 'day' ? date.time / DAY : date.date.year * 12 + (date.date.month ?? 1);
}
