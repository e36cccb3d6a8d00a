import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { foldedName } from '../../figures/charts/shown/folded-name.ts';
import { COUNTRY_CODES } from '../../outline/country.ts';
import type { WorldMap } from '../../outline/world-map.ts';
import { CONTESTED_AREAS } from '../../views/text/contested-areas.ts';
import { wordsIn } from './words-in.ts';

/**
 * Reports the first name of a map's own that is the name of another country in `language` (BCP 47), and the first that
 * two of its countries have. What an area in dispute is called is the summit's to say.
 */
export function findNamesOfOthers({ names }: WorldMap, language: string): Diagnostic[] {
  const own = names.map(({ country: { code }, name }) => ({ code, words: foldedName(wordsIn(name)), name }));
  const namers = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames(language, { type: 'region', style }),
  );
  const codesOf = (words: string) =>
    COUNTRY_CODES.filter((code) => namers.some((namer) => foldedName(namer.of(code) ?? code) === words));
  const stranger = own
    .filter(({ code }) => !CONTESTED_AREAS.has(code))
    .map(({ code, words, name }) => ({ code, name, others: codesOf(words) }))
    .find(({ code, others }) => others.length > 0 && !others.includes(code));
  const twin = own.find(({ words }, index) => own.findIndex((other) => other.words === words) < index);
  const first = twin === undefined ? undefined : own.find(({ words }) => words === twin.words);
  const told = stranger === undefined ? undefined : { ...stranger, other: stranger.others[0] ?? '' };
  const faulty = told ?? (twin && first && { code: twin.code, name: twin.name, other: first.code });
  if (faulty === undefined) return [];
  const { code, other, name } = faulty;
  return [diagnose('outline/name-of-another', { code, other, name: wordsIn(name) }, name.at)];
}
