/** The text that each character code of a font stands for. */
export type CharacterMap = ReadonlyMap<number, string>;

/**
 * Reads the ToUnicode map of a font, given as the text of its stream (ISO 32000-1, 9.10.3). A code that the map
 * does not name is not in the result.
 */
export function readToUnicode(map: string): CharacterMap {
  const single = blocks(map, 'bfchar').flatMap((block) => [...block.matchAll(/<([^>]*)>\s*<([^>]*)>/g)]);
  const ranges = blocks(map, 'bfrange').flatMap((block) => [...block.matchAll(RANGE)]);
  return new Map([
    ...single.map(([, code = '', text = '']): [number, string] => [codeOf(code), wordsOf(text)]),
    ...ranges.flatMap(textsOfRange),
  ]);
}

const RANGE = /<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[([^\]]*)\])/g;
const MOST_CODES = 0x10000;

function blocks(map: string, kind: string): string[] {
  return [...map.matchAll(new RegExp(`begin${kind}([\\s\\S]*?)end${kind}`, 'g'))].map(([, block = '']) => block);
}

// A range counts up from one text, or lists the texts of its codes.
function textsOfRange([, from = '', to = '', one = '', many]: readonly (string | undefined)[]): [number, string][] {
  const first = codeOf(from);
  const length = Math.max(0, Math.min(codeOf(to) - first + 1, MOST_CODES));
  const listed =
    many === undefined ? undefined : [...many.matchAll(/<([^>]*)>/g)].map(([, text = '']) => wordsOf(text));
  const start = wordsOf(one);
  return Array.from({ length }, (_, offset) => [
    first + offset,
    listed === undefined ? following(start, offset) : (listed[offset] ?? ''),
  ]);
}

function codeOf(hex: string): number {
  return Number.parseInt(hex.replace(/\s+/g, ''), 16);
}

// UTF-16, four digits a unit.
function wordsOf(hex: string): string {
  const units = hex.replace(/\s+/g, '').match(/[\dA-F]{4}/gi) ?? [];
  return units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

// In a range the last unit counts up.
function following(text: string, offset: number): string {
  if (text === '') return '';
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + offset);
}
