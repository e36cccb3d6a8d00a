/** One operator of a content stream, with the offsets of its first operand and of its own end. */
export interface ContentOperator {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

// White space, comment, name, delimiter of a dictionary or array, hexadecimal string, number or operator.
const TOKEN = /[\0\t\n\f\r ]+|%[^\r\n]*|\/[^\0\t\n\f\r ()<>[\]{}/%]*|<<|>>|<[^>]*>|[[\]]|[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const OPERAND = /^(?:[-+.\d]|true$|false$|null$)/;
// The bytes of an inline image may look like anything: it ends at a lone `EI`.
const IMAGE_END = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;

/**
 * The operators of a content stream (one character a byte) in order, as ISO 32000-1, 7.8.2 writes them.
 * What can't be read is passed over by a byte, so that the rest is still found.
 */
export function contentOperators(content: string): ContentOperator[] {
  const operators: ContentOperator[] = [];
  let start = -1;
  let depth = 0;
  let end = 0;
  for (let at = 0; at < content.length; at = end) {
    end = tokenEnd(content, at);
    const kind = kindOf(content, at, end);
    if (kind === 'space') continue;
    if (start < 0) start = at;
    depth = Math.max(0, depth + (NESTING.get(kind) ?? 0));
    if (kind !== 'operator' || depth > 0) continue;
    const operator = operatorAt(content, { at, start, end });
    operators.push(operator);
    end = operator.end;
    start = -1;
  }
  return operators;
}

type Kind = 'space' | 'open' | 'close' | 'operand' | 'operator';

const NESTING: ReadonlyMap<Kind, number> = new Map([
  ['open', 1],
  ['close', -1],
]);
const OPEN = 0x28;

function kindOf(content: string, at: number, end: number): Kind {
  const first = content.charCodeAt(at);
  if (first <= 0x20 || first === 0x25) return 'space';
  const isPair = end - at === 2;
  if (first === 0x5b || (first === 0x3c && isPair && content.charCodeAt(at + 1) === first)) return 'open';
  if (first === 0x5d || (first === 0x3e && isPair)) return 'close';
  if (first === 0x2f || first === 0x3c || first === OPEN) return 'operand';
  return OPERAND.test(content.slice(at, end)) ? 'operand' : 'operator';
}

function operatorAt(content: string, { at, start, end }: { at: number; start: number; end: number }): ContentOperator {
  const name = content.slice(at, end);
  return name === 'ID' ? { name: 'EI', start, end: imageEnd(content, end) } : { name, start, end };
}

function tokenEnd(content: string, at: number): number {
  if (content.charCodeAt(at) === OPEN) return stringEnd(content, at);
  TOKEN.lastIndex = at;
  return TOKEN.test(content) ? TOKEN.lastIndex : at + 1;
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

function imageEnd(content: string, from: number): number {
  IMAGE_END.lastIndex = from;
  return IMAGE_END.test(content) ? IMAGE_END.lastIndex : content.length;
}
