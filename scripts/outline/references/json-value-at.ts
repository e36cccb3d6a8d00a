import type { YamlPath } from '../yaml/parse-yaml.ts';

/** A range of a text: the offset of its first character, and the offset after its last. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the range of the value at a path, or of its key, in a valid JSON text. Where the path leads to nothing, gives
 * the nearest part above it. The path starts from the value at the offset `start`.
 */
export function jsonValueAt(text: string, path: YamlPath, what: 'value' | 'key' = 'value', start = 0): TextRange {
  const from = skipBlanks(text, start);
  let range: TextRange = { from, to: endOf(text, from) };
  let key: TextRange | undefined;
  for (const [index, part] of path.entries()) {
    const child = childAt(text, range.from, part);
    if (child === undefined) return range;
    range = child.value;
    key = index === path.length - 1 ? child.key : undefined;
  }
  return what === 'key' ? (key ?? range) : range;
}

/** Gives the offset of the first character of each item of the list at a path. */
export function jsonItems(text: string, path: YamlPath): readonly number[] {
  return Array.from(childrenOf(text, jsonValueAt(text, path).from), ({ value }) => value.from);
}

function childAt(text: string, start: number, part: string | number): Child | undefined {
  for (const child of childrenOf(text, start)) {
    if (child.name === part) return child;
  }
  return undefined;
}

interface Child {
  readonly name: string | number;
  readonly key: TextRange | undefined;
  readonly value: TextRange;
}

function* childrenOf(text: string, start: number): Generator<Child, undefined> {
  const isMap = text.charAt(start) === '{';
  if (!isMap && text.charAt(start) !== '[') return;
  let at = skipBlanks(text, start + 1);
  for (let index = 0; !/[\]}]/.test(text.charAt(at)); index += 1) {
    const key = isMap ? { from: at, to: endOf(text, at) } : undefined;
    const from = key === undefined ? at : skipBlanks(text, skipBlanks(text, key.to) + 1);
    const to = endOf(text, from);
    const name = key === undefined ? index : (JSON.parse(text.slice(key.from, key.to)) as string);
    yield { name, key, value: { from, to } };
    at = skipBlanks(text, to);
    if (text.charAt(at) === ',') at = skipBlanks(text, at + 1);
  }
}

// Gives the offset after the value that begins at `from`; strings and nested parts are skipped.
function endOf(text: string, from: number): number {
  let depth = 0;
  const token = /"(?:[^"\\]+|\\.)*"|[[{]|[\]}]|[^\s"[\]{},:]+/gs;
  token.lastIndex = from;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [word] = found;
    if (word === '[' || word === '{') depth += 1;
    else if (word === ']' || word === '}') depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
  return text.length;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}
