import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type CalendarDate, hasIsoForm, toDate } from './calendar-date.ts';
import { datesIn, meantDates } from './meant-dates.ts';
import type { LocatedValue } from './yaml/located.ts';

/** The use of a date: alone, as one of the two dates of a span, or where a few words are allowed too. */
type DateUse = 'date' | 'span' | 'horizon';

const FORMS: Readonly<Record<DateUse, string>> = {
  date: 'a date written as 2024-07-03, 2024-07 or 2024',
  span: 'a date written as 2024-07-03, 2024-07 or 2024, or a list of two: [2024-07-03, 2024-07-04]',
  horizon: "a date written as 2024-07-03, 2024-07 or 2024, or a few words without one, such as 'ongoing' or 'Q1 2025'",
};

const INSTEAD: Readonly<Record<DateUse, string>> = {
  date: 'Write the year, month and day in figures: 2024-07-03, or 2024-07, or 2024 alone; say the rest in a text.',
  span: 'Write a day as 2024-07-03, two days as [2024-07-03, 2024-07-04]; a month or a year alone as 2024-07 or 2024.',
  horizon: "Write a date as 2024-07-03, 2024-07 or 2024, or a few words without one, such as 'ongoing' or 'Q1 2025'.",
};

/**
 * Reads an ISO 8601 date (2024-07-03, 2024-07, 2024) in a text of a language. The finding for another text says what to
 * write, if that is certain: one date, or two if a span is written as one text.
 */
export function parseDate(
  scalar: LocatedValue<string | number>,
  language: string,
  use: DateUse = 'date',
): { date?: CalendarDate; findings: Diagnostic[] } {
  const found = String(scalar.value).trim();
  const date = toDate(found);
  if (date !== undefined) return { date, findings: [] };
  const expected = hasIsoForm(found) ? 'a date that exists' : FORMS[use];
  const data = { expected, found, ...(noSuchDay(found) ?? meantBy(found, language, use)) };
  return { findings: [diagnose('outline/invalid-value', data, scalar.at)] };
}

// Says which part of a date in figures does not exist.
function noSuchDay(written: string): { instead: string } | undefined {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(written) ?? [];
  if (month === '') return undefined;
  if (!/^(?:0[1-9]|1[0-2])$/.test(month)) return { instead: 'Mend the month: months are 01 to 12.' };
  const last = [31, 30, 29, 28].find((each) => toDate(`${year}-${month}-${each}`) !== undefined);
  return day === undefined || last === undefined
    ? undefined
    : { instead: `Mend the day: ${year}-${month} has ${last} days.` };
}

function meantBy(written: string, language: string, use: DateUse): { nearest?: string; instead?: string } {
  const [, from, to] = /^\s*(\d{4})\s*[-–—/]\s*(\d{4})\s*$/.exec(written) ?? [];
  if (from !== undefined && use === 'span') return { instead: `Write both years as a list: [${from}, ${to}].` };
  const [first, last] = meantDates(written, language) ?? [];
  if (first === undefined) return { instead: INSTEAD[use] };
  if (last === undefined) return { nearest: first };
  if (use === 'span') return { instead: `Write both days as a list: [${first}, ${last}].` };
  return { instead: `One date stands here: write ${first} or ${last}, and say the other in a text.` };
}

/**
 * Whether a text is a few words, or years such as 2025–2027, but not a date: it has no date in figures, and no month
 * with its year.
 */
export function isInWords(written: string, language: string): boolean {
  const isWords = /\p{L}/u.test(written) || /^\s*(?:19|20|21)\d\d\s*[–—/-]\s*(?:\d\d){1,2}\s*$/.test(written);
  return isWords && !hasIsoForm(written.trim()) && datesIn(written, language).length === 0;
}
