import { likeliest } from './likeliest-reading.ts';
import { CENTRAL, isPlausible, TURKISH, WESTERN } from './plausible-letters.ts';

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

/** A way to read a file: an encoding, and the first word that another way reads otherwise, with its line. */
export interface Reading {
  readonly encoding: string;
  readonly word: string;
  readonly line: number;
}

/** The text of a data file whose encoding the outline names, or the file shows, or that was told from its letters. */
export interface DecodedTable {
  readonly text: string;
  /** The encoding that was told from the letters. */
  readonly guessed?: Reading;
  /** The ways in which it can be read, where nothing tells which of them is right. */
  readonly readings?: readonly Reading[];
}

/**
 * Decodes the bytes of a data file: as `encoding` where it is given, else as UTF-16 where a mark or its zeros show it,
 * as UTF-8 where it is valid, else in the one encoding that makes words of it. Where several do, and read it otherwise,
 * a country's name or the letters of the pack's language tell; else bytes that are not UTF-8 become U+FFFD.
 */
export function decodeTable(bytes: Uint8Array, encoding?: string, language = 'en'): DecodedTable {
  const known = encoding ?? wideEncoding(bytes);
  if (known !== undefined) return { text: new TextDecoder(known).decode(bytes) };
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\uFFFD')) return { text };
  const candidates = CANDIDATES.map(([name, script]) => ({ name, script, text: new TextDecoder(name).decode(bytes) }))
    .filter((each) => isPlausible(each.text, each.script))
    .filter((each, index, all) => all.findIndex((other) => other.text === each.text) === index);
  const [only] = candidates;
  const words = differingWords(candidates.map((each) => each.text));
  const told = candidates.length === 1 && only?.script !== TURKISH ? 0 : likeliest(words, language);
  const taken = told === undefined ? undefined : candidates[told];
  const readings = candidates.map(({ name, text: read }, index) => readingOf(name, read, words[index]?.[0]));
  const guessed = told === undefined ? undefined : readings[told];
  if (taken !== undefined && guessed !== undefined) return { text: taken.text, guessed };
  return readings.length > 1 ? { text, readings } : { text };
}

const CANDIDATES = [
  ['windows-1252', WESTERN],
  ['macintosh', WESTERN],
  ['windows-1250', CENTRAL],
  // Icelandic looks like it, so that it is taken only where something tells that it is right.
  ['windows-1254', TURKISH],
] as const;

// The words outside of ASCII that not all texts have, of each text; all of them where there is one text.
function differingWords(texts: readonly string[]): string[][] {
  const all = texts.map((text) => [...new Set(text.match(/[\p{L}\p{M}]*[^\p{ASCII}\s][\p{L}\p{M}]*/gu) ?? [])]);
  if (all.length < 2) return all;
  return all.map((words) => words.filter((word) => !all.every((other) => other.includes(word))));
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

function readingOf(encoding: string, text: string, word = ''): Reading {
  const found = text.indexOf(word);
  const at = word === '' || found < 0 ? text.search(/[^\p{ASCII}]/u) : found;
  const begin = text.slice(0, at).search(/[^\s,;"]*$/u);
  const whole = /^[^\s,;"]*/u.exec(text.slice(begin))?.[0] ?? '';
  return { encoding, word: whole, line: text.slice(0, at).split(/\r\n|\r|\n/).length };
}
