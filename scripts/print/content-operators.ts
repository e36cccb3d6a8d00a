/** One operator of a content stream, with the offsets of its first operand and of its own end. */
export interface ContentOperator {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The operators of a content stream (one character a byte) in order, as ISO 32000-1, 7.8.2 writes them.
 * What can't be read is passed over by a byte, so that the rest is still found.
 */
export function* contentOperators(content: string): Generator<ContentOperator> {
  let start = -1;
  let depth = 0;
  let end = 0;
  for (let at = 0; at < content.length; at = end) {
    const kind = kindOf(content, at);
    end = ENDS[kind](content, at);
    if (kind === 'space' || kind === 'comment') continue;
    if (start < 0) start = at;
    depth = Math.max(0, depth + (NESTING[kind] ?? 0));
    if (kind !== 'word' || depth > 0 || isOperand(content, at, end)) continue;
    const operator = operatorAt(content, { at, start, end });
    yield operator;
    end = operator.end;
    start = -1;
  }
}

type Kind = 'space' | 'comment' | 'name' | 'string' | 'hex' | 'open' | 'close' | 'word';

const NESTING: Readonly<Partial<Record<Kind, number>>> = { open: 1, close: -1 };

/** Where a token of each kind ends that begins at an offset. */
const ENDS: Readonly<Record<Kind, (content: string, at: number) => number>> = {
  space: (content, at) => runEnd(content, at, SPACE),
  comment: (content, at) => lineEnd(content, at),
  name: (content, at) => runEnd(content, at + 1, REGULAR),
  word: (content, at) => Math.max(at + 1, runEnd(content, at, REGULAR)),
  string: stringEnd,
  hex: (content, at) => afterNext(content, '>', at),
  open: pairEnd,
  close: pairEnd,
};

const SPACE = 1;
const REGULAR = 0;
const DELIMITER = 2;
const CLASSES = Uint8Array.from({ length: 256 }, (_, code) => {
  if ([0, 9, 10, 12, 13, 32].includes(code)) return SPACE;
  return '()<>[]{}/%'.includes(String.fromCharCode(code)) ? DELIMITER : REGULAR;
});

function kindOf(content: string, at: number): Kind {
  const code = content.charCodeAt(at);
  const kind = CLASSES[code];
  if (kind === REGULAR) return 'word';
  return kind === SPACE ? 'space' : delimiterKind(content, at);
}

function delimiterKind(content: string, at: number): Kind {
  const character = content[at] ?? '';
  if (character === '<') return content[at + 1] === '<' ? 'open' : 'hex';
  return DELIMITERS[character] ?? 'word';
}

const DELIMITERS: Readonly<Record<string, Kind>> = {
  '/': 'name',
  '[': 'open',
  ']': 'close',
  '>': 'close',
  '(': 'string',
  '%': 'comment',
};

function runEnd(content: string, from: number, kind: number): number {
  let at = from;
  while (at < content.length && CLASSES[content.charCodeAt(at)] === kind) at += 1;
  return at;
}

function lineEnd(content: string, at: number): number {
  const length = content.slice(at).search(/[\r\n]/);
  return length < 0 ? content.length : at + length;
}

function afterNext(content: string, wanted: string, at: number): number {
  const found = content.indexOf(wanted, at);
  return found < 0 ? content.length : found + 1;
}

// `<<` and `>>` are two characters, `[` and `]` one.
function pairEnd(content: string, at: number): number {
  return content[at] === content[at + 1] && content[at] !== '[' && content[at] !== ']' ? at + 2 : at + 1;
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

// A number begins with a digit, a sign or a point; three words are operands too.
function isOperand(content: string, at: number, end: number): boolean {
  const code = content.charCodeAt(at);
  if (code < 0x41) return code !== 0x27 && code !== 0x22;
  return end - at >= 4 && WORDS.has(content.slice(at, end));
}

const WORDS = new Set(['true', 'false', 'null']);

function operatorAt(content: string, { at, start, end }: { at: number; start: number; end: number }): ContentOperator {
  const name = content.slice(at, end);
  return name === 'ID' ? { name: 'EI', start, end: imageEnd(content, end) } : { name, start, end };
}

// The bytes of an inline image may look like anything: it ends at a lone `EI`.
function imageEnd(content: string, from: number): number {
  const length = content.slice(from).search(/[\0\t\n\f\r ]EI(?![^\0\t\n\f\r ])/);
  return length < 0 ? content.length : from + length + 3;
}
