/** Gives the number of decimals with which a number is printed in full. */
export function fractionDigits(value: number): number {
  const { digits, exponent } = decimalOf(String(value)) ?? { digits: '', exponent: 0 };
  return Math.max(0, digits.length - exponent);
}

/** Gives the number of decimals that a number is written with, noughts at the end included: `4.50` has two. */
export function writtenDecimals(written: string): number {
  const { fraction = '', power = '0' } = DECIMAL.exec(written.trim())?.groups ?? {};
  return Math.min(MOST_FRACTION_DIGITS, Math.max(0, fraction.length - Number(power)));
}

/** The most decimals that `Intl` can print (ECMA-402). */
export const MOST_FRACTION_DIGITS = 100;

/**
 * Whether the number that a computer reads is equal to the written one: it stores only about seventeen digits. Text
 * that is not a decimal number (a hexadecimal number, an alias) counts as equal.
 */
export function keepsDigits(written: string, value: number): boolean {
  const one = decimalOf(written);
  const other = decimalOf(String(value));
  if (one === undefined || other === undefined) return Number.isFinite(value);
  return one.digits === other.digits && (one.digits === '' || one.exponent === other.exponent);
}

/** A number as 0.DIGITS × 10 to the power of `exponent`, without its sign; zero has no digits. */
function decimalOf(written: string): { readonly digits: string; readonly exponent: number } | undefined {
  const { whole = '', fraction = '', power = '0' } = DECIMAL.exec(written.trim())?.groups ?? {};
  if (whole + fraction === '') return undefined;
  const leading = /^0*/.exec(whole + fraction)?.[0].length ?? 0;
  const digits = (whole + fraction).slice(leading).replace(/0+$/, '');
  return { digits, exponent: whole.length - leading + Number(power) };
}

const DECIMAL = /^[-+]?(?<whole>\d*)(?:\.(?<fraction>\d*))?(?:e(?<power>[-+]?\d+))?$/i;
