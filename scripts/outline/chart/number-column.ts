import { bareAmounts, type Noted, noted } from './amount-signs.ts';
import { type DecimalSign, readNumber } from './read-number.ts';

/** A column read as numbers. A cell that is not a number is its own text. */
export interface NumberColumn {
  readonly cells: readonly (number | string | null)[];
  /** The first cell, and the number of cells, of each kind that was read as something else than written. */
  readonly gaps: Noted | undefined;
  readonly flags: Noted | undefined;
  readonly percents: Noted | undefined;
  readonly negatives: Noted | undefined;
  readonly currencies: Noted | undefined;
  /** The reason why the column can't be read in a single way. */
  readonly doubt: Doubt | undefined;
}

/** A cell that can be read in two ways, or two cells that are written in different ways. */
export type Doubt =
  | {
      readonly kind: 'two readings';
      readonly index: number;
      readonly text: string;
      readonly readings: [number, number];
    }
  | { readonly kind: 'two signs'; readonly index: number; readonly text: string; readonly other: string };

/**
 * Reads the texts of a column as numbers: with a decimal point or comma, separators of thousands, flags (`7.5 p`),
 * percent signs, a currency or brackets for numbers below 0; marks for a missing value are null. All cells are read with one decimal sign. `decimal` is the sign,
 * if it is known; `separator` stands between the file's cells (if it is a comma, the sign is a point); `known` has the
 * numbers of a sheet's cells, which are certain.
 */
export function readNumberColumn(
  texts: readonly string[],
  {
    decimal,
    separator,
    known = [],
  }: {
    readonly decimal: DecimalSign | undefined;
    readonly separator: string;
    readonly known?: readonly (number | undefined)[];
  },
): NumberColumn {
  const words = texts.map((text) => text.trim());
  const isGap = words.map((word) => word !== '' && GAP.test(word));
  const areParts = words.some(isPercentage) && words.every((word, i) => word === '' || isGap[i] || PERCENT.test(word));
  // Among plain numbers, a percentage is read as a text: as a number it would be a hundred times too large.
  const sure = words.map((word, index) => (isPercentage(word) && !areParts ? undefined : known[index]));
  const {
    words: amounts,
    negatives,
    currencies,
  } = bareAmounts(words.map((word, index) => (isGap[index] || sure[index] !== undefined ? '' : word)));
  const bare = amounts.map((word) => withoutFlag(areParts ? word.replace(PERCENT, '') : word));
  const found = decimal === undefined ? doubtIn(bare, separator) : undefined;
  const doubt = found === undefined ? undefined : { ...found, text: words[found.index] ?? found.text };
  const sign = decimal ?? signOf(bare, separator);
  const cells = bare.map(
    (word, index) => sure[index] ?? (word === '' ? null : (readNumber(word, sign) ?? words[index] ?? null)),
  );
  return {
    cells,
    gaps: noted(words, (index) => isGap[index] === true),
    flags: noted(words, (index) => bare[index] !== '' && FLAGGED.test(words[index] ?? '')),
    // 0% is 0 either way.
    percents: areParts ? noted(words, (index) => isPercentage(words[index] ?? '') && cells[index] !== 0) : undefined,
    negatives,
    currencies,
    doubt,
  };
}

/** Whether all texts of a column are numbers in some form, apart from empty ones and marks for a missing value. */
export function isNumberColumn(texts: readonly string[]): boolean {
  const words = texts.map((text) => text.trim()).filter((word) => word !== '' && !GAP.test(word));
  return (
    words.length > 0 &&
    words.every((word) => readNumber(word, '.') !== undefined || readNumber(word, ',') !== undefined)
  );
}

/** Whether a text is a mark with which statistical offices show a missing value. */
export function isGapMark(text: string): boolean {
  return GAP.test(text.trim());
}

// The marks of Eurostat (`:`, also with a flag), the World Bank (`..`), the UN (`...`), of statistical offices in their own
// languages (`n.d.`, `k. A.`, `н/д`), R, Python and Excel.
const GAP =
  /^(?:\.{1,3}|…|:(?: ?[a-z]{1,2})?|[-–—−]{1,3}|n\/a|n\.a\.?|na|nan|null|none|#n\/a|n\.d\.|k\. ?a\.|н\/д|no data|not available|нет данных)$/i;
const PERCENT = /[\s\u00A0\u202F]?[%٪]$/u;
// The flags of Eurostat, such as p (provisional), e (estimated), b (break in the series), and the numbers of footnotes; ten
// with a number is a power of ten.
const FLAGGED =
  /^(?!10[⁰¹²³⁴-⁹])([-+−–]?[\d.,'’\s\u00A0\u202F]*\d)(?:[\s\u00A0]+[bcdefinprsuz]{1,3}|[\s\u00A0]*(?:\([a-z*]{1,3}\)|\[[a-z*]{1,3}\]|[*†‡§]{1,3}|[⁰¹²³⁴-⁹⁽⁾ᵃ-ᵉ]{1,3}))$/u;

function isPercentage(word: string): boolean {
  return PERCENT.test(word);
}

function withoutFlag(word: string): string {
  return FLAGGED.exec(word)?.[1] ?? word;
}

function doubtIn(words: readonly string[], separator: string): Doubt | undefined {
  const read = words.map((word) => ({ word, point: readNumber(word, '.'), comma: readNumber(word, ',') }));
  const onlyPoint = read.findIndex(({ point, comma }) => point !== undefined && comma === undefined);
  const onlyComma = read.findIndex(({ point, comma }) => point === undefined && comma !== undefined);
  if (onlyPoint >= 0 && onlyComma >= 0) {
    const first = Math.min(onlyPoint, onlyComma);
    const later = Math.max(onlyPoint, onlyComma);
    return { kind: 'two signs', index: later, text: words[later] ?? '', other: words[first] ?? '' };
  }
  if (onlyPoint >= 0 || onlyComma >= 0) return undefined;
  const index = read.findIndex(
    ({ word, point, comma }) => point !== comma && !(separator === ',' && !word.includes(',')),
  );
  const { word: text = '', point, comma } = read[index] ?? {};
  if (point === undefined || comma === undefined) return undefined;
  return { kind: 'two readings', index, text, readings: [point, comma] };
}

// Where both signs give the same numbers, the point is used.
function signOf(words: readonly string[], separator: string): DecimalSign {
  const needs = (sign: DecimalSign, other: DecimalSign) =>
    words.some((word) => readNumber(word, sign) !== undefined && readNumber(word, other) === undefined);
  return separator !== '' && needs(',', '.') && !needs('.', ',') ? ',' : '.';
}
