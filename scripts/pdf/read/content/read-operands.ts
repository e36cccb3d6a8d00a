/** The numbers among an operator's operands, which stand in a content stream from `start` to `end`. */
export function readNumbers(content: string, start: number, end: number): number[] {
  const numbers: number[] = [];
  let first = -1;
  for (let at = start; at <= end; at += 1) {
    const isSpace = at === end || content.charCodeAt(at) <= SPACE;
    if (!isSpace && first < 0) first = at;
    if (isSpace && first >= 0) {
      numbers.push(Number(content.slice(first, at)));
      first = -1;
    }
  }
  return numbers;
}

/**
 * The character codes of the strings among an operator's operands, which stand in a content stream from `start` to
 * `end`: two bytes make a code in a composite font, one byte in any other.
 */
export function readCodes(content: string, start: number, end: number, isComposite: boolean): number[] {
  const codes: number[] = [];
  for (let at = start; at < end; ) {
    const code = content.charCodeAt(at);
    if (code !== LESS && code !== OPEN) {
      at += 1;
      continue;
    }
    const before = codes.length;
    at = code === LESS ? readHex(content, at + 1, end, codes) : readLiteral(content, at + 1, end, codes);
    if (isComposite) joinPairs(codes, before);
  }
  return codes;
}

const SPACE = 0x20;
const OPEN = 0x28;
const CLOSE = 0x29;
const LESS = 0x3c;
const MORE = 0x3e;
const BACKSLASH = 0x5c;
const NO_DIGIT = 255;
const DIGITS = Uint8Array.from({ length: 256 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(digit) ? NO_DIGIT : digit;
});

// Makes one code of every two bytes from an index on; a byte that is left over at the end is dropped.
function joinPairs(codes: number[], first: number): void {
  const count = Math.floor((codes.length - first) / 2);
  for (let index = 0; index < count; index += 1) {
    const at = first + 2 * index;
    codes[first + index] = (codes[at] ?? 0) * 256 + (codes[at + 1] ?? 0);
  }
  codes.length = first + count;
}

// `<0041>`; a digit that is missing at the end is 0. Gives the offset after the string, as below.
function readHex(content: string, start: number, end: number, bytes: number[]): number {
  let high = -1;
  let at = start;
  for (; at < end && content.charCodeAt(at) !== MORE; at += 1) {
    const digit = DIGITS[content.charCodeAt(at)] ?? NO_DIGIT;
    if (digit === NO_DIGIT) continue;
    if (high >= 0) bytes.push(high * 16 + digit);
    high = high < 0 ? digit : -1;
  }
  if (high >= 0) bytes.push(high * 16);
  return at + 1;
}

// `(A)`: brackets may stand in it in pairs, and anything after a backslash.
function readLiteral(content: string, start: number, end: number, bytes: number[]): number {
  let depth = 1;
  let at = start;
  while (at < end) {
    const code = content.charCodeAt(at);
    at += 1;
    if (code === BACKSLASH) {
      at = readEscape(content, at, bytes);
      continue;
    }
    if (code === OPEN) depth += 1;
    if (code === CLOSE) depth -= 1;
    if (depth === 0) break;
    bytes.push(code);
  }
  return at;
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

// What follows a backslash: a byte in octal digits, the end of a line (which is no part of the string), a sign.
function readEscape(content: string, at: number, bytes: number[]): number {
  const octal = /[0-7]{1,3}/y;
  octal.lastIndex = at;
  const [digits] = octal.exec(content) ?? [];
  if (digits !== undefined) {
    bytes.push(Number.parseInt(digits, 8) & 0xff);
    return at + digits.length;
  }
  const sign = content.charAt(at);
  if (sign === '\r') return content.charAt(at + 1) === '\n' ? at + 2 : at + 1;
  if (sign !== '\n') bytes.push(ESCAPES[sign] ?? content.charCodeAt(at));
  return at + 1;
}
