/**
 * The character codes of the strings among an operator's operands: two bytes each in a composite font, one
 * otherwise.
 */
export function readCodes(operands: string, isComposite: boolean): number[] {
  // What the browser writes for most letters: one string of one character.
  if (isComposite && operands.length === 6 && operands.startsWith('<'))
    return [Number.parseInt(operands.slice(1, 5), 16)];
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
