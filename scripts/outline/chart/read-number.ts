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
  const match = NUMBERS[sign].exec(inAscii(word, sign));
  if (match === null) return undefined;
  const [, minus = '', whole = '', , decimals = '', exponent = ''] = match;
  const digits = whole.replace(/\D/g, '') || '0';
  const plain = `${digits}${decimals === '' ? '' : `.${decimals}`}${exponent}`;
  return /[-−–]/.test(minus) && Number(plain) !== 0 ? `-${plain}` : plain;
}

// The first digits of scripts with digits of their own: Arabic, Persian, Hindi, Bengali, Thai.
const NOUGHTS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

// Arabic has a decimal sign and a separator of thousands that can be taken for nothing else.
function inAscii(word: string, sign: DecimalSign): string {
  if (!/[^\p{ASCII}]/u.test(word)) return word;
  const written = word.replaceAll('٫', sign).replaceAll('٬', '\u2009');
  return written.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const nought = NOUGHTS.find((first) => code >= first && code < first + 10);
    return nought === undefined ? digit : String(code - nought);
  });
}
