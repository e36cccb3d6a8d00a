import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { foldedName } from '../../figures/charts/shown/folded-name.ts';
import { COUNTRY_CODES } from '../../outline/country.ts';
import type { WorldMap } from '../../outline/world-map.ts';
import { CONTESTED_AREAS } from '../../views/text/contested-areas.ts';
import { wordsIn } from './words-in.ts';

/**
 * Reports the first name of a map's own that is the name of another country in `language` (BCP 47), or of a country before
 * it. What an area in dispute is called is the summit's to say.
 */
export function findNamesOfOthers({ names }: WorldMap, language: string): Diagnostic[] {
  const own = names
    .filter(({ country: { code } }) => !CONTESTED_AREAS.has(code))
    .map(({ country: { code }, name }) => ({ code, words: wordsIn(name), at: name.at }))
    .filter(({ words }) => words !== '');
  const codesOf = namesakes(language);
  for (const [index, { code, words, at }] of own.entries()) {
    const codes = codesOf(words);
    const twin = own.slice(0, index).find((other) => foldedName(other.words) === foldedName(words));
    const other = codes.length > 0 && !codes.includes(code) ? codes[0] : twin?.code;
    if (other !== undefined) return [diagnose('outline/name-of-another', { code, other, name: words }, at)];
  }
  return [];
}

// Gives the codes of the countries that have a name, in the long or the short form of the Unicode CLDR.
function namesakes(language: string): (words: string) => string[] {
  const namers = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames(language, { type: 'region', style }),
  );
  return (words) =>
    COUNTRY_CODES.filter((code) => {
      return namers.some((namer) => foldedName(namer.of(code) ?? code) === foldedName(words));
    });
}
