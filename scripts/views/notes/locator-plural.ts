import type { CitationItem } from '../../outline/text/inline.ts';

/**
 * Gives the note with its locator's label in the plural, if it names several places. citeproc-js finds the plural only
 * for plain numbers, and writes “p.” before `5.1–5.3`, `3(a) and 4(b)` and `12 ff.`. `termsOf` gives the forms of a
 * label, in the singular and the plural.
 */
export function inPlural(
  note: string,
  { label, locator }: Pick<CitationItem, 'label' | 'locator'>,
  termsOf: (label: string) => readonly (readonly [one: string, several: string])[],
): string {
  if (label === undefined || locator === undefined || !SEVERAL.test(locator)) return note;
  const at = note.lastIndexOf(locator.replaceAll('&', '&#38;'));
  const before = note.slice(0, Math.max(0, at));
  for (const [one, several] of termsOf(label)) {
    const end = before.trimEnd();
    if (one === '' || one === several || !end.endsWith(one) || end.endsWith(several)) continue;
    const start = end.length - one.length;
    if (/\p{L}$/u.test(end.slice(0, start))) continue;
    return end.slice(0, start) + several + before.slice(end.length) + note.slice(at);
  }
  return note;
}

const SEVERAL = /[\w)]\s*(?:[,&–-]|\b(?:and|to|и)\b)\s*\w|ff|et seq/;
