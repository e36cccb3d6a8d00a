import { type CalendarDate, type DateSpan, utcDate } from '../../outline/calendar-date.ts';
import type { Fact } from '../../outline/fact.ts';
import { fractionDigits } from '../../outline/number-digits.ts';
import { PERCENT } from './percent-format.ts';

/** Prints numbers, dates and ranges in the form of one language. */
export interface Formatter {
  readonly date: (date: CalendarDate) => string;
  /** Prints a date with the short name of its month. */
  readonly shortDate: (date: CalendarDate) => string;
  readonly span: (span: DateSpan) => string;
  /** Prints an amount, with the separators of the language. */
  readonly number: (amount: number) => string;
  /** Prints an amount with the percent sign of the language. */
  readonly percent: (amount: number) => string;
  /** Prints a fact's value with its unit, as in running text. */
  readonly fact: (fact: Fact) => string;
}

/** Makes the formatter for a BCP 47 language; its forms are those of the Unicode CLDR, through `Intl`. */
export function createFormatter(language: string): Formatter {
  // It takes longer to make a format than to use it hundreds of times.
  const dates = new Map<string, Intl.DateTimeFormat>();
  const dateFormat = (options: Intl.DateTimeFormatOptions) => {
    const key = JSON.stringify(options);
    const format = dates.get(key) ?? new Intl.DateTimeFormat(language, options);
    dates.set(key, format);
    return format;
  };
  const numbers = new Map<string, NumberFormat>();
  const numberFormat = (unit: string | undefined, fraction: number, least = 0) => {
    const key = `${fraction} ${least} ${unit ?? ''}`;
    const format = numbers.get(key) ?? makeNumberFormat(language, unit, fraction, least);
    numbers.set(key, format);
    return format;
  };
  const span = (value: DateSpan) => formatSpan(dateFormat, value);
  return {
    span,
    date: (date) => span({ from: date }),
    shortDate: (date) => formatSpan(dateFormat, { from: date }, 'short'),
    number: (amount) => numberFormat(undefined, fractionDigits(amount)).format.format(amount),
    percent: (amount) => numberFormat('%', fractionDigits(amount)).format.format(amount),
    fact: (fact) => formatFact(numberFormat, fact, span),
  };
}

function formatSpan(
  dateFormat: (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat,
  { from, to }: DateSpan,
  month: 'long' | 'short' = 'long',
): string {
  const coarsest = [from, ...(to === undefined ? [] : [to])];
  const format = dateFormat({
    timeZone: 'UTC',
    year: 'numeric',
    ...(coarsest.every((date) => date.month !== undefined) ? { month } : {}),
    ...(coarsest.every((date) => date.day !== undefined) ? { day: 'numeric' } : {}),
  });
  return to === undefined ? format.format(toUtc(from)) : closeRange(format.formatRange(toUtc(from), toUtc(to)));
}

function toUtc({ year, month, day }: CalendarDate): Date {
  return utcDate(year, month ?? 1, day ?? 1);
}

/** The format for numbers of one unit, and whether it prints the unit too. */
interface NumberFormat {
  readonly format: Intl.NumberFormat;
  readonly hasUnit: boolean;
}

// By default `Intl` prints at most three decimals, and two for most currencies. Where the author wrote more, more are
// printed, with their noughts: 4.50 says more than 4.5.
function makeNumberFormat(language: string, unit: string | undefined, fraction: number, least: number): NumberFormat {
  const known = unitOptions(unit);
  const usual = new Intl.NumberFormat(language, known ?? {});
  const { maximumFractionDigits: most = 0, minimumFractionDigits: fewest = 0 } = usual.resolvedOptions();
  const hasUnit = known !== undefined;
  if (fraction <= most && least === 0) return { format: usual, hasUnit };
  const digits = {
    maximumFractionDigits: Math.max(most, fraction, least),
    minimumFractionDigits: Math.max(fewest, least),
  };
  const trailing = least === 0 ? {} : ({ trailingZeroDisplay: 'auto' } as const);
  return { format: new Intl.NumberFormat(language, { ...known, ...digits, ...trailing }), hasUnit };
}

function formatFact(
  numberFormat: (unit: string | undefined, fraction: number, least?: number) => NumberFormat,
  { quantity, unit }: Fact,
  span: (value: DateSpan) => string,
): string {
  if (quantity.kind === 'date') return span(quantity);
  if (quantity.kind === 'words') return withUnit(quantity.words, unit);
  const fraction = Math.max(fractionDigits(quantity.from), fractionDigits(quantity.to ?? 0));
  const { format, hasUnit } = numberFormat(unit, fraction, quantity.decimals);
  const number =
    quantity.to === undefined
      ? format.format(quantity.from)
      : closeRange(format.formatRange(quantity.from, quantity.to));
  return hasUnit ? number : withUnit(number, unit);
}

// The spaces that CLDR puts around the dash of a range differ between versions of Node. Here the dash has no spaces
// (3–4 July, July 3–4), except where the part before it holds a space and the part after it a month.
function closeRange(range: string): string {
  const [from, to, ...more] = range.split(/[\s\u2009\u202F]*–[\s\u2009\u202F]*/);
  if (from === undefined || to === undefined || more.length > 0) return range;
  const sharesMonth = /\p{L}/u.test(from) && !/\p{L}/u.test(to);
  return /\s/.test(from) && !sharesMonth ? `${from} – ${to}` : `${from}–${to}`;
}

function unitOptions(unit: string | undefined): Intl.NumberFormatOptions | undefined {
  if (unit === undefined) return undefined;
  if (unit === '%' || unit === 'percent') return PERCENT;
  if (Intl.supportedValuesOf('currency').includes(unit)) {
    return { style: 'currency', currency: unit, trailingZeroDisplay: 'stripIfInteger' };
  }
  return Intl.supportedValuesOf('unit').includes(unit) ? { style: 'unit', unit, unitDisplay: 'long' } : undefined;
}

function withUnit(words: string, unit: string | undefined): string {
  return unit === undefined ? words : `${words}\u00A0${unit}`;
}
