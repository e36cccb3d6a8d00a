/** What a ToUnicode map gives for each code, in hexadecimal digits of UTF-16 (ISO 32000-1, 9.10.3). */
export function readToUnicode(map: string): Map<number, string> {
  const single = blocks(map, 'bfchar').flatMap((block) => [...block.matchAll(/<([^>]*)>\s*<([^>]*)>/g)]);
  const ranges = blocks(map, 'bfrange').flatMap((block) => [...block.matchAll(RANGE)]);
  return new Map([
    ...single.map(([, code = '', text = '']): [number, string] => [hex(code), digits(text)]),
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
  const listed = many === undefined ? undefined : [...many.matchAll(/<([^>]*)>/g)].map(([, text = '']) => digits(text));
  const length = Math.max(0, Math.min(hex(to) - hex(from) + 1, MOST_CODES));
  return Array.from({ length }, (_, offset) => {
    return [hex(from) + offset, listed === undefined ? following(digits(one), offset) : (listed[offset] ?? '')];
  });
}

function hex(text: string): number {
  return Number.parseInt(digits(text), 16);
}

function digits(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}

// In a range the last unit counts up.
function following(text: string, offset: number): string {
  const last = Number.parseInt(text.slice(-4), 16) + offset;
  return `${text.slice(0, -4)}${last.toString(16).toUpperCase().padStart(4, '0')}`;
}
