/**
 * Gives the form of a name in which two names are equal that a reader takes for the same: without capitals, accents of
 * Latin letters, invisible characters and doubled blanks, with one sign for all apostrophes and one for all hyphens, and
 * in words that mix Latin letters with Cyrillic or Greek ones with the Latin letters that look like these.
 */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/\p{Cf}|\uFE0E|\uFE0F/gu, '')
    .replace(/[‘’‛ʼʹ′`´]/gu, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/\p{L}+/gu, withLatinLetters)
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

function withLatinLetters(word: string): string {
  if (!/\p{Script=Latin}/u.test(word)) return word;
  return [...word].map((letter) => LATIN[letter] ?? letter).join('');
}

// Cyrillic and Greek letters that are drawn as Latin ones (from the confusables of Unicode Technical Standard 39).
const PAIRS =
  'аa еe оo рp сc уy хx іi јj ѕs АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS αa οo ρp ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX';
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  PAIRS.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
