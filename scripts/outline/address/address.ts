/**
 * The address of a value of the outline, which stays the same when another value is inserted before it: the file, and the
 * way to the value. A part of the way is a key, the id of an item of a list, or the index (from 0) of an item without an
 * id.
 */
export interface Address {
  readonly file: 'summit' | 'references' | { readonly theme: string };
  readonly path: readonly (string | number)[];
}

// Themes whose names are the first words of other addresses have another word before them.
const THEMES = 'themes';
const FILES = ['summit', 'references'] as const;
const TAKEN: ReadonlySet<string> = new Set([...FILES, THEMES]);

/**
 * Writes an address: `finance/points/agreed-signals/detail`, `summit/key_messages/2/text`. Items without an id have their
 * number in the list, from 1. It holds no white space, so it can be an id in HTML and the name of a place in a PDF.
 */
export function formatAddress({ file, path }: Address): string {
  const words = path.map((part) => (typeof part === 'number' ? String(part + 1) : encoded(part)));
  return [...rootOf(file), ...words].join('/');
}

function rootOf(file: Address['file']): string[] {
  if (typeof file === 'string') return [file];
  return TAKEN.has(file.theme) ? [THEMES, file.theme] : [file.theme];
}

/** Reads an address that `formatAddress` wrote. Undefined where the text can't be one. */
export function parseAddress(text: string): Address | undefined {
  const [first = '', ...rest] = text.split('/');
  if ([first, ...rest].includes('')) return undefined;
  const path = rest.map((part) => (/^[1-9]\d*$/.test(part) ? Number(part) - 1 : decoded(part)));
  const known = FILES.find((file) => file === first);
  if (known !== undefined) return { file: known, path };
  if (first !== THEMES) return { file: { theme: first }, path };
  const [theme = '', ...within] = rest;
  return TAKEN.has(theme) ? { file: { theme }, path: path.slice(rest.length - within.length) } : undefined;
}

// The key of a work may hold any character, and be made of digits alone.
const PLAIN = /^(?!\d+$)[\w-]+$/;

function encoded(part: string): string {
  if (PLAIN.test(part)) return part;
  return [...part].map((character) => (PLAIN.test(`a${character}`) ? character : codeOf(character))).join('') + MARK;
}

// The dots stand around the code of a character, so that a key can't look like an encoded one.
function codeOf(character: string): string {
  return `.${(character.codePointAt(0) ?? 0).toString(16)}.`;
}

const MARK = '.';

function decoded(part: string): string {
  if (!part.endsWith(MARK)) return part;
  return part
    .slice(0, -MARK.length)
    .replace(/\.([0-9a-f]+)\./g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
}
