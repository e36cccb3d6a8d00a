import type { Edit } from './typography-rules.ts';

/** The quotation marks of a language: an outer and an inner pair. */
type Quotes = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const ENGLISH: Quotes = ['“', '”', '‘', '’'];
const RUSSIAN: Quotes = ['«', '»', '„', '“'];
const GERMAN: Quotes = ['„', '“', '‚', '‘'];
const ROMANCE: Quotes = ['«', '»', '“', '”'];

// From the Unicode CLDR. The spaces inside French marks are added by another rule.
const QUOTES: Readonly<Record<string, Quotes>> = {
  be: RUSSIAN,
  cs: GERMAN,
  de: GERMAN,
  es: ROMANCE,
  fr: ROMANCE,
  it: ROMANCE,
  kk: RUSSIAN,
  ky: RUSSIAN,
  pl: ['„', '”', '«', '»'],
  ru: RUSSIAN,
  tg: RUSSIAN,
  uk: RUSSIAN,
};

/**
 * Gives the quotation marks of a language (a tag without a region); English marks for a language that is not in the
 * table.
 */
export function quotesOf(language: string): Record<'open' | 'close' | 'innerOpen' | 'innerClose', string> {
  const [open, close, innerOpen, innerClose] = QUOTES[language] ?? ENGLISH;
  return { open, close, innerOpen, innerClose };
}

/**
 * Gives the edits that turn straight quotation marks and apostrophes into those of a language (a tag without a region).
 * A double mark without a partner may mean inches, and a single one after a number feet: these are not changed.
 */
export function quoteEdits(whole: string, language: string): Edit[] {
  const quotes = QUOTES[language] ?? ENGLISH;
  const open: { readonly mark: string }[] = [];
  const edits: Edit[] = [];
  let previous = ' ';
  for (let index = 0; index < whole.length; index += 1) {
    const mark = whole.charAt(index);
    let shown = mark;
    if (mark === '"' || mark === "'") {
      shown = mark === '"' || !isApostrophe(whole, index) ? quoteAt(whole, { index, previous }, open, quotes) : '’';
      if (shown !== mark) edits.push({ start: index, end: index + 1, words: shown });
    }
    previous = shown;
  }
  return edits;
}

interface Spot {
  readonly index: number;
  /** The character before the mark, as it will be shown. */
  readonly previous: string;
}

function quoteAt(whole: string, { index, previous }: Spot, open: { mark: string }[], quotes: Quotes): string {
  const mark = whole.charAt(index);
  const outer = quotes.slice(0, 2);
  const inner = quotes.slice(2);
  const [begin = mark, end = mark] = mark === '"' ? outer : inner;
  const last = open.findLastIndex((each) => each.mark === mark);
  if (last >= 0 && !/\s/u.test(previous)) {
    open.length = last;
    return end;
  }
  if (isOpening(previous) && hasPartner(whole, index)) {
    open.push({ mark });
    return begin;
  }
  // An apostrophe at the start or end of a word: ’tis, the ’90s, the ministers’ view.
  if (mark === '"') return mark;
  const next = whole.slice(index + 1);
  return /[\p{L}\uFFFC]/u.test(previous) || (isOpening(previous) && /^(?:\p{L}|\d\ds?(?!\p{N}))/u.test(next))
    ? '’'
    : mark;
}

function isOpening(previous: string): boolean {
  return /[\s([{/–—¡¿«„“‘‚-]/u.test(previous);
}

// An apostrophe inside a word, or between a piece that is left unchanged and a letter.
function isApostrophe(whole: string, index: number): boolean {
  return /[\p{L}\p{M}\p{N}\uFFFC]/u.test(whole.charAt(index - 1)) && /\p{L}/u.test(whole.charAt(index + 1));
}

// Whether the text has a later mark of the same kind that can close: without a space before it, or a letter after it.
function hasPartner(whole: string, index: number): boolean {
  const mark = whole.charAt(index);
  if (/^(?:\s|$)/u.test(whole.slice(index + 1))) return false;
  for (let at = index + 2; at < whole.length; at += 1) {
    if (whole.charAt(at) !== mark || /\s/u.test(whole.charAt(at - 1))) continue;
    if (!/[\p{L}\p{N}]/u.test(whole.charAt(at + 1))) return true;
  }
  return false;
}
