/** Cells of one kind: the index of the first in the column, its text, and their number. */
export interface Noted {
  readonly index: number;
  readonly text: string;
  readonly count: number;
}

/** The cells of a column of amounts without the signs that programs of accounts put around their numbers. */
interface BareAmounts {
  readonly words: readonly string[];
  /** The first cell in brackets, which is a number below 0, and how many there are. */
  readonly negatives: Noted | undefined;
  /** The first cell with a currency, and how many there are. */
  readonly currencies: Noted | undefined;
}

/**
 * Takes the currency off the cells of a column, where all cells that have one have the same (`$1,234.50`, `12,5 EUR`), and
 * writes the numbers in brackets, `(12)`, as numbers below 0. Other cells stay as they are.
 */
export function bareAmounts(words: readonly string[]): BareAmounts {
  const read = words.map((word) => {
    const [, bracketed] = IN_BRACKETS.exec(word) ?? [];
    const { currency, number } = withoutCurrency(bracketed ?? word);
    return { isNegative: bracketed !== undefined, currency, number };
  });
  const isOne = new Set(read.flatMap(({ currency }) => currency ?? [])).size < 2;
  const bare = read.map(({ isNegative, currency, number }, index) => {
    if (currency !== undefined && !isOne) return words[index] ?? '';
    return isNegative ? `-${number}` : number;
  });
  const isChanged = (index: number) => bare[index] !== words[index];
  return {
    words: bare,
    negatives: noted(words, (index) => isChanged(index) && read[index]?.isNegative === true),
    currencies: noted(words, (index) => isChanged(index) && read[index]?.currency !== undefined),
  };
}

/** Notes the cells of a column that are of a kind: undefined where there are none. */
export function noted(words: readonly string[], is: (index: number) => boolean): Noted | undefined {
  const indexes = [...words.keys()].filter(is);
  const [index] = indexes;
  return index === undefined ? undefined : { index, text: words[index] ?? '', count: indexes.length };
}

const IN_BRACKETS = /^\(((?:[^\d()]{0,4})\d[^()]*)\)$/u;
// A sign ($, US$, R$) or a code of ISO 4217.
const CURRENCY = '(?:[A-Z]{0,3}\\p{Sc}|[A-Z]{3})';
const BEFORE = new RegExp(`^([-+−–]?)(${CURRENCY})[\\s\\u00A0\\u202F]?([-+−–]?[\\d.,].*)$`, 'u');
const BEHIND = new RegExp(`^([-+−–]?[\\d.,].*?\\d)[\\s\\u00A0\\u202F]?(${CURRENCY})$`, 'u');

function withoutCurrency(word: string): { readonly currency?: string; readonly number: string } {
  const [, sign = '', before, rest = ''] = BEFORE.exec(word) ?? [];
  if (before !== undefined) return { currency: before, number: `${sign}${rest}` };
  const [, number = word, behind] = BEHIND.exec(word) ?? [];
  return behind === undefined ? { number: word } : { currency: behind, number };
}
