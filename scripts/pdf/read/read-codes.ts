/**
 * The character codes of the strings among an operator's operands: two bytes each in a composite font, one
 * otherwise.
 */
export function readCodes(operands: string, isComposite: boolean): number[] {
  const codes: number[] = [];
  for (const [string] of operands.matchAll(/<[^>]*>|\((?:[^\\()]|\\[\s\S]|\([^()]*\))*\)/g)) {
    const bytes = stringBytes(string);
    if (!isComposite) codes.push(...bytes);
    for (let at = 0; isComposite && at + 1 < bytes.length; at += 2) {
      codes.push((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
    }
  }
  return codes;
}

/** The bytes of a string as a PDF writes it: `<feff…>` or `(…)`. */
export function stringBytes(string: string): Uint8Array {
  return string.startsWith('<') ? hexBytes(string) : literalBytes(string.slice(1, -1));
}

/**
 * The code of an operand that is one character of a composite font, `<0041> `: what the browser writes for
 * nearly every letter, so that it is read without making strings. Undefined for anything else.
 */
export function oneCode(content: string, start: number, end: number): number | undefined {
  const isOne = content.charCodeAt(start) === LESS && content.charCodeAt(start + 5) === MORE && end - start <= 7;
  if (!isOne) return undefined;
  let code = 0;
  for (let at = start + 1; at < start + 5; at += 1) code = code * 16 + (DIGITS[content.charCodeAt(at)] ?? 0);
  return code;
}

const [LESS, MORE] = [0x3c, 0x3e];
const DIGITS = Uint8Array.from({ length: 256 }, (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0);

function hexBytes(string: string): Uint8Array {
  const digits = string.replace(/[^\da-f]/gi, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function literalBytes(string: string): Uint8Array {
  const text = string.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string | undefined, other = '') => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return /^[\r\n]/.test(other) ? '' : (ESCAPES[other] ?? other);
  });
  return Buffer.from(text, 'latin1');
}
