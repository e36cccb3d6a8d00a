/**
 * Makes a function that gives a country's short name in a BCP 47 language by its two-letter code, from the Unicode CLDR
 * through `Intl`; the code itself where no name is known.
 */
export function countryNames(language: string): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'region', style: 'short' });
  return (code) => names.of(code) ?? code;
}
