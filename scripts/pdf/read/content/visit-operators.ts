/**
 * Called with the name of an operator and three offsets in the content: of its first operand, of its own first
 * character, and of its end. Returns true to end the reading.
 */
export type VisitOperator = (name: string, start: number, at: number, end: number) => boolean | undefined;

/**
 * Visits the operators of a content stream in order. It is the only tokenizer of content streams (ISO 32000-1, 7.8.2),
 * for reading and for rewriting. The content is a string of one character a byte. It makes no objects, because a page
 * has about ten thousand operators. Bytes that are not a token are skipped.
 */
export function visitOperators(content: string, visit: VisitOperator): void {
  let start = -1;
  let end = 0;
  for (let at = tokenStart(content, 0); at < content.length; at = tokenStart(content, end)) {
    start = start < 0 ? at : start;
    end = tokenEnd(content, at);
    const name = operatorName(content, at, end);
    if (name === undefined) continue;
    end = name === IMAGE ? imageEnd(content, at) : end;
    if (visit(name, start, at, end) === true) return;
    start = -1;
  }
}

// An inline image counts as one operator and has the name of its last part: its data may look like other tokens.
const IMAGE = 'EI';
const SPACE = 1;
const REGULAR = 0;
const DELIMITER = 2;
const CLASSES = Uint8Array.from({ length: 256 }, (_, code) => {
  if ([0, 9, 10, 12, 13, 32].includes(code)) return SPACE;
  return '()<>[]{}/%'.includes(String.fromCharCode(code)) ? DELIMITER : REGULAR;
});
const PERCENT = 0x25;
const SLASH = 0x2f;
const OPEN = 0x28;
const LESS = 0x3c;
const MORE = 0x3e;
const BRACKET = 0x5b;

// White space and comments are passed over.
function tokenStart(content: string, from: number): number {
  let at = from;
  for (;;) {
    if (CLASSES[content.charCodeAt(at)] === SPACE) at += 1;
    else if (content.charCodeAt(at) === PERCENT) at = lineEnd(content, at);
    else return at;
  }
}

function tokenEnd(content: string, at: number): number {
  return CLASSES[content.charCodeAt(at)] === REGULAR ? regularEnd(content, at + 1) : delimitedEnd(content, at);
}

function regularEnd(content: string, from: number): number {
  let at = from;
  while (CLASSES[content.charCodeAt(at)] === REGULAR) at += 1;
  return at;
}

function delimitedEnd(content: string, at: number): number {
  const code = content.charCodeAt(at);
  if (code === SLASH) return regularEnd(content, at + 1);
  if (code === LESS) {
    return content.charCodeAt(at + 1) === LESS ? nestedEnd(content, at + 2, '>>') : afterNext(content, '>', at);
  }
  if (code === BRACKET) return nestedEnd(content, at + 1, ']');
  if (code === OPEN) return stringEnd(content, at);
  return at + 1;
}

// A dictionary or an array may hold others, and strings that look like its end.
function nestedEnd(content: string, from: number, closing: string): number {
  let at = from;
  while (at < content.length && !content.startsWith(closing, at)) {
    const kind = CLASSES[content.charCodeAt(at)];
    at = kind === DELIMITER && content.charCodeAt(at) !== MORE ? delimitedEnd(content, at) : at + 1;
  }
  return Math.min(content.length, at + closing.length);
}

// A string in brackets may hold brackets in pairs, and any after a backslash.
function stringEnd(content: string, open: number): number {
  let depth = 0;
  for (let at = open; at < content.length; at += 1) {
    const character = content[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return content.length;
}

function lineEnd(content: string, at: number): number {
  const length = content.slice(at).search(/[\r\n]/);
  return length < 0 ? content.length : at + length;
}

function afterNext(content: string, wanted: string, at: number): number {
  const found = content.indexOf(wanted, at);
  return found < 0 ? content.length : found + 1;
}

// Numbers begin with a digit, a sign or a point, below the letters; two operators are quotation marks.
function operatorName(content: string, at: number, end: number): string | undefined {
  const code = content.charCodeAt(at);
  if (CLASSES[code] !== REGULAR) return undefined;
  if (code < 0x41 && code !== 0x27 && code !== 0x22) return undefined;
  const known = end - at === 2 ? NAMES.get((code << 8) | content.charCodeAt(at + 1)) : undefined;
  const name = known ?? content.slice(at, end);
  if (WORDS.has(name)) return undefined;
  return name === 'ID' ? IMAGE : name;
}

const WORDS = new Set(['true', 'false', 'null']);
// The frequent operators of two letters, by their letters: no string is made for their names.
const NAMES = new Map(
  ['re', 'cm', 'gs', 'rg', 'RG', 'BT', 'ET', 'Tf', 'Tm', 'Td', 'Tj', 'TJ', 'Do', 'sh', 'W*', 'f*'].map((name) => {
    return [(name.charCodeAt(0) << 8) | name.charCodeAt(1), name] as const;
  }),
);

// The bytes of an inline image may look like anything: it ends at a lone `EI`.
function imageEnd(content: string, from: number): number {
  const length = content.slice(from).search(/[\0\t\n\f\r ]EI(?![^\0\t\n\f\r ])/);
  return length < 0 ? content.length : from + length + 3;
}
