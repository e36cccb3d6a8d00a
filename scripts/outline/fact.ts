import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { smallest } from '../diagnostics/smallest.ts';
import { type CalendarDate, type DateSpan, isoDate, looksLikeDate } from './calendar-date.ts';
import { separatedNumber } from './chart/separated-number.ts';
import { fractionDigits, keepsDigits, MOST_FRACTION_DIGITS, writtenDecimals } from './number-digits.ts';
import type { Words } from './official-document.ts';
import { parseDate } from './parse-date.ts';
import type { Text } from './text/inline.ts';
import type { LocatedValue } from './yaml/located.ts';

/** The value of a fact: a number or a span of numbers, a date or a span of dates, or a few words. */
export type Quantity =
  | {
      readonly kind: 'number';
      readonly from: number;
      readonly to?: number;
      /** The digits behind the point with which it is written, where some of them are noughts at the end: 4.50 has two. */
      readonly decimals?: number;
    }
  | ({ readonly kind: 'date' } & DateSpan)
  | { readonly kind: 'words'; readonly words: string };

/** A figure of the summit: stated once, printed wherever a text names it. */
export interface Fact {
  readonly id: string;
  readonly at: Place;
  readonly quantity: Quantity;
  readonly unit?: string;
  readonly label: Text;
  readonly asOf?: CalendarDate;
  readonly cite: Text;
  readonly marking?: Words;
}

type Scalar = LocatedValue<string | number>;

/** The kind of a fact's value, where the value does not show it: 2030 may be a year or a number. */
type FactKind = 'date' | 'number';

/** Reads the value of a fact: one scalar, or a list of two. With the kind 'date', bare years are dates. */
export function parseQuantity(
  value: Scalar | readonly Scalar[],
  kind: FactKind | undefined,
  language: string,
): { quantity?: Quantity; findings: Diagnostic[] } {
  const read = bounds(value).map((scalar) => withoutSeparators(scalar, kind));
  const doubts = read.flatMap(({ doubt }) => doubt ?? []);
  if (doubts.length > 0) return { findings: doubts };
  const [from, to] = read.map(({ scalar }) => scalar);
  if (from === undefined) return { findings: [] };
  if (kind === 'number' && typeof from.value === 'string') return { findings: [notANumber(from, from.value)] };
  if (kind === 'date' || looksLikeDate(String(from.value))) return dateQuantity(from, to, language);
  if (typeof from.value === 'number') return numberQuantity(from.value, from, to);
  return { quantity: { kind: 'words', words: from.value.trim() }, findings: [] };
}

// `1,250,000` is the number 1250000, for YAML as well as for a reader; `1,250` can be read in two ways.
function withoutSeparators(
  scalar: Scalar,
  kind: FactKind | undefined,
): { readonly scalar: Scalar; readonly doubt?: Diagnostic } {
  const { value, at } = scalar;
  if (typeof value === 'number' || kind === 'date' || looksLikeDate(value)) return { scalar };
  const [plain, other] = separatedNumber(value);
  if (plain === undefined || !keepsDigits(plain, Number(plain))) return { scalar };
  if (other === undefined) return { scalar: { value: Number(plain), at, raw: plain } };
  const [one, two] = [String(Number(plain)), String(Number(other))];
  const data = { expected: `one number: it can be read as ${one} or as ${two}`, found: value };
  return { scalar, doubt: diagnose('outline/invalid-value', { ...data, instead: `Write ${one} or ${two}.` }, at) };
}

function notANumber({ at }: Scalar, found: string): Diagnostic {
  const data = { expected: "a number without quotes, as its 'kind: number' says", found: `the text '${found}'` };
  return diagnose('outline/wrong-type', data, at);
}

/**
 * Reports a whole number, or two, that may be a year: as a number it would be printed as 2,030. It is called only for
 * facts without a kind and a unit.
 */
export function yearOrNumber(value: Scalar | readonly Scalar[]): Diagnostic[] {
  const scalars = bounds(value);
  const [first] = scalars;
  const isYear = ({ value: each, raw }: Scalar) => {
    return typeof each === 'number' && /^\d{4}$/.test(raw) && each >= FIRST_YEAR && each <= LAST_YEAR;
  };
  if (first === undefined || !scalars.every(isYear)) return [];
  const found = scalars.map((scalar) => scalar.raw).join('–');
  return [diagnose('outline/year-or-number', { found }, first.at)];
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Reads a date, or the first and last date of a span. Reports a span whose last date is before its first. */
export function parseDateSpan(
  value: Scalar | readonly Scalar[],
  language: string,
): { span?: DateSpan; findings: Diagnostic[] } {
  const [first, last] = bounds(value);
  if (first === undefined) return { findings: [] };
  const from = parseDate(first, language, last === undefined ? 'span' : 'date');
  if (last === undefined) return from.date === undefined ? from : { span: { from: from.date }, findings: [] };
  const to = parseDate(last, language);
  const findings = [...from.findings, ...to.findings];
  if (from.date === undefined || to.date === undefined) return { findings };
  if (isoDate(to.date) < isoDate(from.date)) {
    const data = { from: isoDate(from.date), to: isoDate(to.date) };
    return { findings: [diagnose('outline/reversed-range', data, first.at)] };
  }
  return { span: { from: from.date, to: to.date }, findings };
}

function bounds(value: Scalar | readonly Scalar[]): readonly Scalar[] {
  return 'raw' in value ? [value] : value;
}

function dateQuantity(
  from: Scalar,
  to: Scalar | undefined,
  language: string,
): { quantity?: Quantity; findings: Diagnostic[] } {
  const { span, findings } = parseDateSpan(to === undefined ? from : [from, to], language);
  return span === undefined ? { findings } : { quantity: { kind: 'date', ...span }, findings };
}

function numberQuantity(
  from: number,
  place: Scalar,
  to: Scalar | undefined,
): { quantity?: Quantity; findings: Diagnostic[] } {
  const lost = [place, ...(to === undefined ? [] : [to])].flatMap(lostDigits);
  if (lost.length > 0) return { findings: lost };
  const decimals = noughts([place, ...(to === undefined ? [] : [to])]);
  if (to === undefined) return { quantity: { kind: 'number', from, ...decimals }, findings: [] };
  if (typeof to.value !== 'number') {
    const data = { expected: 'a number, like the first of the range', found: `the text '${to.value}'` };
    return { findings: [diagnose('outline/wrong-type', data, to.at)] };
  }
  if (to.value < from) {
    const data = { from: String(from), to: String(to.value) };
    return { findings: [diagnose('outline/reversed-range', data, place.at)] };
  }
  return { quantity: { kind: 'number', from, to: to.value, ...decimals }, findings: [] };
}

function noughts(numbers: readonly Scalar[]): { decimals?: number } {
  const written = smallest(numbers.map(({ raw }) => writtenDecimals(raw)));
  const needed = smallest(numbers.map(({ value }) => fractionDigits(Number(value))));
  return written > needed ? { decimals: written } : {};
}

// Reports a number that would be printed with another value than written. Numbers that can't be stored are reported
// when their file is read.
function lostDigits({ value, raw, at }: Scalar): Diagnostic[] {
  if (typeof value !== 'number' || fractionDigits(value) <= MOST_FRACTION_DIGITS) return [];
  const expected = `a number of at most ${MOST_FRACTION_DIGITS} digits behind the point, or the number as words in quotation marks`;
  return [diagnose('outline/invalid-value', { expected, found: raw.trim(), nearest: undefined }, at)];
}
