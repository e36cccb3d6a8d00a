/** The sign before the decimals of a number. */
export type DecimalSign = '.' | ',';

// The same separator stands between all groups of thousands; the first group does not begin with 0.
const NUMBERS = {
  '.': /^([-+−–]?)(\d+|[1-9]\d{0,2}(?:([,'’ \u00A0\u2009\u202F])\d{3}(?:\3\d{3})*)|[1-9]\d?(?:,\d{2})+,\d{3}|(?=\.\d))(?:\.(\d+))?(e[-+]?\d+)?$/i,
  ',': /^([-+−–]?)(\d+|[1-9]\d{0,2}(?:([.'’ \u00A0\u2009\u202F])\d{3}(?:\3\d{3})*)|(?=,\d))(?:,(\d+))?(e[-+]?\d+)?$/i,
} as const;

/** Reads a text as a number with this decimal sign, with or without separators of thousands; undefined for any other text. */
export function readNumber(word: string, sign: DecimalSign): number | undefined {
  const plain = plainNumber(word, sign);
  return plain === undefined ? undefined : Number(plain);
}

/** Gives a number as YAML writes it, without separators of thousands and with a decimal point; undefined for any other text. */
export function plainNumber(word: string, sign: DecimalSign): string | undefined {
  const match = NUMBERS[sign].exec(word);
  if (match === null) return undefined;
  const [, minus = '', whole = '', , decimals = '', exponent = ''] = match;
  const digits = whole.replace(/\D/g, '') || '0';
  const plain = `${digits}${decimals === '' ? '' : `.${decimals}`}${exponent}`;
  return /[-−–]/.test(minus) && Number(plain) !== 0 ? `-${plain}` : plain;
}
