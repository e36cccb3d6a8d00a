/**
 * Words in a form that stays the same when a page lays them out: without white space, hyphens and signs without a shape
 * (soft hyphens for example), in capitals by the rules of the language, with one form for letters that have several
 * (NFKC: ligatures for example).
 */
export function foldWords(words: string, language: string): string {
  return words
    .normalize('NFKC')
    .toLocaleUpperCase(language)
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\u00AD\u2010\u2011-]+/gu, '')
    .replaceAll('\u02BC', '\u2019')
    .replaceAll('\u02BB', '\u2018');
}

/**
 * Words in the same form, but with their hyphens, and with one space wherever white space of any kind stands between two
 * of them: what a program that reads aloud makes of a text.
 */
export function foldSpoken(words: string, language: string): string {
  const folded = (word: string) => word.split(HYPHEN).map((part) => foldWords(part, language));
  return words
    .split(/\s+/)
    .map((word) => folded(word).join('-'))
    .filter((word) => word !== '')
    .join(' ');
}

const HYPHEN = /[\u2010\u2011-]/;

/** The number of times that a text stands in another one, without overlaps. */
export function countOf(sought: string, text: string): number {
  if (sought === '') return 0;
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) count += 1;
  return count;
}
