import { CONTESTED_AREAS } from './contested-areas.ts';

/**
 * Makes a function that gives a country's short name from its two-letter code: the name in `own`, or the one that the
 * Unicode CLDR has in a BCP 47 language (through `Intl`); the code itself where no name is known. Gives undefined for an
 * area whose name is in dispute and not in `own`.
 */
export function countryNames(
  language: string,
  own: ReadonlyMap<string, string> = new Map(),
): (code: string) => string | undefined {
  const names = new Intl.DisplayNames(language, { type: 'region', style: 'short' });
  return (code) => own.get(code) ?? (CONTESTED_AREAS.has(code) ? undefined : (names.of(code) ?? code));
}
