/** Options for `Intl` that print a percentage as the Unicode CLDR has it: `9.1%` in English, `9,1 %` in German. */
export const PERCENT = { style: 'unit', unit: 'percent', unitDisplay: 'short' } as const;

/** Gives the space between a number and its percent sign in a BCP 47 language: empty in English, U+00A0 in German. */
export function percentSpace(language: string): string {
  const parts = new Intl.NumberFormat(language, PERCENT).formatToParts(1);
  const sign = parts.findIndex(({ type }) => type === 'unit');
  const before = parts[sign - 1];
  // In some languages, such as Turkish, the sign comes first. A sign that an author puts last gets the usual space.
  if (before === undefined) return '\u00A0';
  return before.type === 'literal' ? before.value : '';
}
