import { isPlausible } from './plausible-letters.ts';

/** The encodings that an outline can name for a data file, with their names in the Encoding Standard (WHATWG). */
export const TABLE_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1254',
  'macintosh',
] as const;

/** The text of a data file. `guessed` is its probable encoding, if the file does not show it. */
export interface DecodedTable {
  readonly text: string;
  readonly guessed?: { readonly encoding: string; readonly word: string; readonly line: number };
}

/**
 * Decodes the bytes of a data file: in `encoding`, if it is given; in UTF-16, if a byte-order mark or zeros show it; in
 * UTF-8, if it is valid; or in Windows-1252 or Mac Roman, if exactly one of them gives words of Western European
 * languages. In any other file, bytes that are not UTF-8 become U+FFFD.
 */
export function decodeTable(bytes: Uint8Array, encoding?: string): DecodedTable {
  const known = encoding ?? wideEncoding(bytes);
  if (known !== undefined) return { text: new TextDecoder(known).decode(bytes) };
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\uFFFD')) return { text };
  const read = ['windows-1252', 'macintosh'].map((name) => ({ name, text: new TextDecoder(name).decode(bytes) }));
  const plausible = read.filter((each) => isPlausible(each.text));
  const [only] = plausible;
  if (only === undefined || plausible.some((other) => other.text !== only.text)) return { text };
  return { text: only.text, guessed: { encoding: only.name, ...firstWord(only.text) } };
}

// A byte-order mark, or zeros in every second byte, which Latin letters and digits have.
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 2000);
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const zeros = (parity: number) => start.filter((byte, index) => index % 2 === parity && byte === 0).length;
  const many = start.length / 2 / 3;
  if (zeros(1) > many && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > many && zeros(1) === 0 ? 'utf-16be' : undefined;
}

function firstWord(text: string): { readonly word: string; readonly line: number } {
  const match = /[^\s,;"]*[^\p{ASCII}][^\s,;"]*/u.exec(text);
  const before = text.slice(0, match?.index ?? 0);
  return { word: match?.[0] ?? '', line: before.split(/\r\n|\r|\n/).length };
}
