/**
 * Makes a function that gives a country's short name from its two-letter code, in a BCP 47 language. Names come from
 * the Unicode CLDR through `Intl`; the code itself is given where no name is known.
 */
export function countryNames(language: string): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'region', style: 'short' });
  return (code) => names.of(code) ?? code;
}
