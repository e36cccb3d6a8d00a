import { plainNumber } from './read-number.ts';

/**
 * Reads a text that is a number with separators of thousands or a decimal comma (`1,250,000`, `1 250`, `2,5`), which YAML
 * takes for words. Gives the number as YAML writes it; the two ways in which it can be read (`1,250` is 1250 or 1.25); or
 * nothing for a plain number and for other words.
 */
export function separatedNumber(words: string): readonly string[] {
  const word = words.trim();
  if (!SEPARATED.test(word)) return [];
  const found = [plainNumber(word, '.'), plainNumber(word, ',')].filter((each) => each !== undefined);
  return [...new Map(found.map((each) => [Number(each), each])).values()];
}

const SEPARATED = /^[-+−]?\d[\d.]*(?:[,'’ \u00A0\u2009\u202F]|\.\d+\.)[\d.,'’ \u00A0\u2009\u202F]*\d$/;
