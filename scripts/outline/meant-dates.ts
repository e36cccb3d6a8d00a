import { type CalendarDate, isoDate, toDate } from './calendar-date.ts';
import { monthNames, monthOf } from './month-names.ts';

/**
 * Finds the dates in a text, in its order: in figures, or with the name of a month and a year. An unclear date is
 * undefined: a day that does not exist, or 03/07/2024, in which either number may be the month.
 */
export function datesIn(written: string, language: string): readonly (CalendarDate | undefined)[] {
  const found: { readonly at: number; readonly dates: readonly (CalendarDate | undefined)[] }[] = [];
  // The characters that one form has matched are blank for the next form.
  let rest = written;
  for (const { pattern, read } of [...NUMERIC, ...namedForms(language)]) {
    for (const match of rest.matchAll(pattern)) {
      const dates = read(match.groups ?? {});
      if (dates === undefined) continue;
      found.push({ at: match.index, dates });
      rest = rest.slice(0, match.index) + '\u0000'.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  }
  return found.sort((a, b) => a.at - b.at).flatMap(({ dates }) => dates);
}

/**
 * Gives the ISO form of a text that stands for one date, or for the first and last of two; undefined where that is not
 * certain.
 */
export function meantDates(written: string, language: string): readonly string[] | undefined {
  const dates = datesIn(written, language);
  if (dates.length === 0 || dates.length > 2 || dates.some((date) => date === undefined)) return undefined;
  return dates.flatMap((date) => (date === undefined ? [] : [isoDate(date)]));
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A form in which people write dates. `read` gives undefined for a match that is not of this form. */
interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => readonly (CalendarDate | undefined)[] | undefined;
}

const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const DASH = '(?:\\s*[–—]\\s*|\\s*-\\s*|\\s*/\\s*|\\s+(?:to|and|until|bis|und|au|et|a|al|y|e|до|по|и)\\s+)';
const YEAR = '(?<year>(?:1[89]|20|21)\\d\\d)';

const NUMERIC: readonly Form[] = [
  // 2024-07-03/04, 2024-07-03–04
  {
    pattern: new RegExp(
      `${START}${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})\\s*[/–—]\\s*(?<last>\\d{1,2})${END}(?!-)`,
      'gu',
    ),
    read: (g) => [dateOf(g['year'], g['month'], g['day']), dateOf(g['year'], g['month'], g['last'])],
  },
  // 2024-7-3, 2024.07.03, 2024/7/3, 2024年7月3日
  {
    pattern: new RegExp(
      `${START}${YEAR}\\s?[-./年]\\s?(?<month>\\d{1,2})\\s?[-./月]\\s?(?<day>\\d{1,2})(?:日|${END})`,
      'gu',
    ),
    read: (g) => [dateOf(g['year'], g['month'], g['day'])],
  },
  // 3.–4.7.2024
  {
    pattern: new RegExp(
      `${START}(?<day>\\d{1,2})\\.?\\s*[–—-]\\s*(?<last>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}${END}`,
      'gu',
    ),
    read: (g) => [dateOf(g['year'], g['month'], g['day']), dateOf(g['year'], g['month'], g['last'])],
  },
  // 3.7.2024; with other signs, only where one of the two is no month
  {
    pattern: new RegExp(`${START}(?<day>\\d{1,2})(?<sign>[-./])\\s?(?<month>\\d{1,2})\\k<sign>\\s?${YEAR}${END}`, 'gu'),
    read: (g) => [dayFirst(g)],
  },
  { pattern: new RegExp(`${START}\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}${END}`, 'gu'), read: () => [undefined] },
  // 2024-7, 2024/07, 2024.7, 2024年7月; 2024-25 and 2024/25 are two years
  {
    pattern: new RegExp(`${START}${YEAR}\\s?[-./年]\\s?(?<month>0?[1-9]|1[0-2])(?:月|${END})`, 'gu'),
    read: (g) => [dateOf(g['year'], g['month'], undefined)],
  },
  // 07/2024, 7.2024
  {
    pattern: new RegExp(`${START}(?<month>0?[1-9]|1[0-2])[./-]${YEAR}${END}`, 'gu'),
    read: (g) => [dateOf(g['year'], g['month'], undefined)],
  },
];

function namedForms(language: string): Form[] {
  const names = monthNames(language)
    .flatMap((name) => [name, name.charAt(0).toUpperCase() + name.slice(1)])
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const month = (group: string) => `(?<${group}>${[...new Set(names)].join('|')})(?![\\p{L}])\\.?`;
  const day = (group: string) => `(?<${group}>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?(?!\\d)`;
  const of = '\\s*(?:de\\s+|of\\s+)?';
  const year = `(?:,|\\s+de|\\s+del)?\\s*${YEAR}(?!\\p{N})`;
  const numberOf = (name: string | undefined) => String(monthOf(name ?? '', language) ?? 0);
  const read = (g: Groups) => {
    const last = numberOf(g['lastMonth'] ?? g['month']);
    const first = g['day'] === undefined && g['last'] === undefined && g['lastMonth'] === undefined;
    if (first) return [dateOf(g['year'], numberOf(g['month']), undefined)];
    const from = dateOf(g['firstYear'] ?? g['year'], numberOf(g['month']), g['day']);
    return g['last'] === undefined && g['lastMonth'] === undefined
      ? [from]
      : [from, dateOf(g['year'], last, g['last'])];
  };
  const form = (pattern: string, flags = 'giu'): Form => ({ pattern: new RegExp(`${START}${pattern}`, flags), read });
  const firstYear = `(?:(?:,|\\s+de)?\\s*(?<firstYear>(?:1[89]|20|21)\\d\\d))?`;
  return [
    // 30 June – 2 July 2024
    form(`${day('day')}${of}${month('month')}${firstYear}${DASH}${day('last')}${of}${month('lastMonth')}${year}`),
    // June 30 – July 2, 2024
    form(`${month('month')}\\s*${day('day')}${firstYear}${DASH}${month('lastMonth')}\\s*${day('last')}${year}`),
    // 3–4 July 2024
    form(`${day('day')}${DASH}${day('last')}${of}${month('month')}${year}`),
    // July 3–4, 2024
    form(`${month('month')}\\s*${day('day')}${DASH}${day('last')}${year}`),
    form(`${day('day')}${of}${month('month')}${year}`),
    form(`${month('month')}\\s*${day('day')}${year}`),
    // June – July 2024
    form(`${month('month')}${firstYear}${DASH}${month('lastMonth')}${year}`),
    form(`${month('month')}${year}`),
    // 2030 жылғы 6 мамыр, 2024 July; with a capital where the language has one: “in 2025 may” is no month
    form(`${YEAR}(?:\\s+\\p{L}+)?,?\\s+${day('day')}${of}${month('month')}`, 'gu'),
    form(`${YEAR}(?:\\s+\\p{L}+)?,?\\s+${month('month')}`, 'gu'),
  ];
}

function dayFirst(g: Groups): CalendarDate | undefined {
  const day = Number(g['day']);
  const month = Number(g['month']);
  if (g['sign'] === '.' || day > LAST_MONTH) return dateOf(g['year'], g['month'], g['day']);
  return month > LAST_MONTH || day === month ? dateOf(g['year'], g['day'], g['month']) : undefined;
}

const LAST_MONTH = 12;

function dateOf(year = '', month = '', day: string | undefined): CalendarDate | undefined {
  const parts = [year, month, ...(day === undefined ? [] : [day])];
  return toDate(parts.map((part) => part.padStart(2, '0')).join('-'));
}
