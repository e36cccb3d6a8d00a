/** Gives the short names of countries in a BCP 47 language, by their codes of two letters; CLDR's, through `Intl`. */
export function countryNames(language: string): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'region', style: 'short' });
  return (code) => names.of(code) ?? code;
}
