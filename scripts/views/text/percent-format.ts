/** Options for `Intl` that print a number of percent as the Unicode CLDR has it: `9.1%` in English, `9,1 %` in German. */
export const PERCENT = { style: 'unit', unit: 'percent', unitDisplay: 'short' } as const;

/** The space that a BCP 47 language has between a number and its percent sign: none in English, U+00A0 in German. */
export function percentSpace(language: string): string {
  const parts = new Intl.NumberFormat(language, PERCENT).formatToParts(1);
  const sign = parts.findIndex(({ type }) => type === 'unit');
  const before = parts[sign - 1];
  // Where the sign comes first, as in Turkish, a writer who puts it last parts it as most languages do.
  if (before === undefined) return '\u00A0';
  return before.type === 'literal' ? before.value : '';
}
