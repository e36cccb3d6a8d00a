/** The number of digits after the decimal point that a number needs to be printed with its whole value. */
export function fractionDigits(value: number): number {
  const { digits, exponent } = decimalOf(String(value)) ?? { digits: '', exponent: 0 };
  return Math.max(0, digits.length - exponent);
}

/** The most digits after the decimal point that a language's format can print (ECMA-402). */
export const MOST_FRACTION_DIGITS = 100;

/**
 * Whether the number that a computer reads has the value that is written: it has about seventeen digits and no more.
 * What is not written as a decimal number (a hexadecimal one, an alias) counts as kept.
 */
export function keepsDigits(written: string, value: number): boolean {
  const one = decimalOf(written);
  const other = decimalOf(String(value));
  if (one === undefined || other === undefined) return Number.isFinite(value);
  return one.digits === other.digits && (one.digits === '' || one.exponent === other.exponent);
}

/** A number as 0.DIGITS × 10 to the power of the exponent, without its sign; nought has no digits. */
function decimalOf(written: string): { readonly digits: string; readonly exponent: number } | undefined {
  const { whole = '', fraction = '', power = '0' } = DECIMAL.exec(written.trim())?.groups ?? {};
  if (whole + fraction === '') return undefined;
  const leading = /^0*/.exec(whole + fraction)?.[0].length ?? 0;
  const digits = (whole + fraction).slice(leading).replace(/0+$/, '');
  return { digits, exponent: whole.length - leading + Number(power) };
}

const DECIMAL = /^[-+]?(?<whole>\d*)(?:\.(?<fraction>\d*))?(?:e(?<power>[-+]?\d+))?$/i;
