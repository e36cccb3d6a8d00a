/**
 * Words without what a page may change of them: white space of every kind, hyphens where a line ends, soft hyphens
 * and other signs without a shape, ligatures and other forms of the same letters (NFKC), capitals by the language.
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

/** How often a text stands in another, each letter counted once. */
export function countOf(sought: string, text: string): number {
  if (sought === '') return 0;
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) count += 1;
  return count;
}
