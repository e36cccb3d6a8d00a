/**
 * Gives the number that a reader takes from `value` in a number format of d3: 1 for 0.6 in `.0f`, 0.01 for 0.006 in `.0%`.
 * Undefined for formats that it does not know, such as those of a type without decimals of its own.
 * Source: d3-format, "locale.format".
 */
export function writtenValue(format: string, value: number): number | undefined {
  const [, precision, type = ''] = SPECIFIER.exec(format) ?? [];
  if (type === undefined || !SPECIFIER.test(format)) return undefined;
  const digits = precision === undefined ? undefined : Number(precision);
  switch (type.toLowerCase()) {
    case 'd':
      return Math.round(value);
    case 'f':
      return toDecimals(value, digits ?? 6);
    case '%':
      return toDecimals(value, (digits ?? 6) + 2);
    case 'e':
      return toDigits(value, (digits ?? 6) + 1);
    case 's':
    case 'r':
    case 'g':
    case 'p':
      return toDigits(value, digits ?? 6);
    case '':
      return digits === undefined ? value : toDigits(value, digits);
    default:
      return undefined;
  }
}

// [[fill]align][sign][symbol][0][width][,][.precision][~][type]
const SPECIFIER = /^(?:.?[<>=^])?[+\-( ]?[$#]?0?\d*,?(?:\.(\d+))?~?([a-z%])?$/i;
const MOST_DIGITS = 15;

function toDecimals(value: number, decimals: number): number {
  return Number(value.toFixed(Math.min(decimals, MOST_DIGITS)));
}

function toDigits(value: number, digits: number): number {
  return Number(value.toPrecision(Math.min(Math.max(digits, 1), MOST_DIGITS)));
}
