import { XML_ATTRIBUTES, XML_NAME, XML_PIECES } from './xml-pieces.ts';

/** The reason why a text is not well-formed XML, and the range of the cause. */
export interface XmlFault {
  readonly reason: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Gives the first reason why a text is not well-formed XML 1.0 with namespaces; undefined where it is. (A browser shows
 * nothing of such a text, and gives no message.) The document type must be removed before.
 */
export function xmlFault(text: string): XmlFault | undefined {
  const odd = NO_CHARACTER.exec(text);
  if (odd !== null) {
    const code = (odd[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return faultAt('it holds a control character (U+$), which XML has not'.replace('$', code), odd.index, odd[0]);
  }
  const reading: Reading = {
    open: [],
    declared: new Map(ALWAYS_DECLARED.map((prefix) => [prefix, 1])),
    isBegun: false,
  };
  for (const found of text.matchAll(XML_PIECES)) {
    const fault = takePiece(found, reading);
    if (fault !== undefined) return fault;
  }
  const last = reading.open.at(-1);
  if (last !== undefined) return neverClosed(last);
  return reading.isBegun ? undefined : faultAt('no element is in it', 0, '');
}

interface Element {
  readonly name: string;
  readonly index: number;
  /** The prefixes of namespaces that the element declares. */
  readonly prefixes: readonly string[];
}

interface Reading {
  readonly open: Element[];
  /** The number of open elements that declare each prefix. */
  readonly declared: Map<string, number>;
  isBegun: boolean;
}

const ALWAYS_DECLARED = ['xml', 'xmlns'];
const NO_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d+\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>$/;
const LONE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)/;

type Found = RegExpExecArray;

function takePiece(found: Found, reading: Reading): XmlFault | undefined {
  const { stray, closing, opening, target } = found.groups ?? {};
  if (stray !== undefined) return strayFault(found);
  if (closing !== undefined) return takeClosing(found, closing, reading);
  if (opening !== undefined) return takeOpening(found, opening, reading);
  if (target === undefined) return contentFault(found, reading);
  if (target.toLowerCase() !== 'xml' || (found.index === 0 && DECLARATION.test(found[0]))) return undefined;
  const reason =
    found.index === 0 ? 'is not of the form <?xml version="1.0"?>' : 'must be the very beginning of the file';
  return faultAt(`<?xml … ?> ${reason}`, found.index, found[0]);
}

function takeOpening(found: Found, name: string, reading: Reading): XmlFault | undefined {
  const { index, groups: { attributes = '', empty } = {} } = found;
  const parent = reading.open.at(-1);
  if (parent === undefined && reading.isBegun)
    return faultAt(`a second drawing, <${name}>, begins here`, index, `<${name}`);
  reading.isBegun = true;
  const given = attributesOf(attributes);
  const prefixes = given.flatMap(({ key }) => (key.startsWith('xmlns:') ? [key.slice('xmlns:'.length)] : []));
  const element = { name, index, prefixes };
  begin(element, reading);
  const reason = attributesReason(name, given, reading.declared);
  if (reason !== undefined) return faultAt(reason, index, `<${name}`);
  if (empty !== '') end(reading);
  return undefined;
}

// All open elements share one count: a set for each would take time that grows with the square of the depth.
function begin(element: Element, { open, declared }: Reading): void {
  open.push(element);
  for (const prefix of element.prefixes) declared.set(prefix, (declared.get(prefix) ?? 0) + 1);
}

function end({ open, declared }: Reading): void {
  for (const prefix of open.pop()?.prefixes ?? []) declared.set(prefix, (declared.get(prefix) ?? 0) - 1);
}

/** An attribute as it is written, with its value in quotation marks. */
interface Attribute {
  readonly key: string;
  readonly value: string;
}

function attributesOf(written: string): Attribute[] {
  return [...written.matchAll(XML_ATTRIBUTES)].map(({ groups: { key = '', value = '' } = {} }) => ({ key, value }));
}

function attributesReason(
  name: string,
  given: readonly Attribute[],
  declared: ReadonlyMap<string, number>,
): string | undefined {
  const keys = given.map(({ key }) => key);
  const seen = new Set<string>();
  const twice = keys.find((key) => seen.size === seen.add(key).size);
  if (twice !== undefined) return `<${name}> has its '${twice}' twice`;
  const isStrange = (each: string) => each.includes(':') && (declared.get(each.replace(/:.*/, '')) ?? 0) === 0;
  const stranger = [name, ...keys].find(isStrange);
  if (stranger !== undefined) return `'${stranger}' has a prefix that no xmlns:${stranger.replace(/:.*/, '')} declares`;
  const lone = given.find(({ value }) => LONE_AMPERSAND.test(value));
  return lone === undefined ? undefined : `in the '${lone.key}' of <${name}> an & stands alone, which is written &amp;`;
}

function takeClosing(found: Found, name: string, reading: Reading): XmlFault | undefined {
  const { open } = reading;
  const last = open.at(-1);
  if (last?.name === name) {
    end(reading);
    return undefined;
  }
  // If an outer element has the name of the end tag, the innermost one was not closed.
  return last !== undefined && open.some((element) => element.name === name)
    ? neverClosed(last, ` before the </${name}> in line ${found.input.slice(0, found.index).split('\n').length}`)
    : faultAt(`</${name}> closes nothing that is open`, found.index, found[0]);
}

// Checks the content between tags: words, comments and other marked sections.
function contentFault({ 0: piece, index, groups = {} }: Found, { open }: Reading): XmlFault | undefined {
  const { words = '', raw } = groups;
  const start = (raw ?? words).search(/[^ \t\r\n]/);
  if (open.length === 0 && start >= 0) {
    return faultAt('something stands outside of <svg> here', index + start, piece.charAt(start));
  }
  const lone = LONE_AMPERSAND.exec(words);
  if (lone !== null) return faultAt('an & stands alone here, which is written &amp;', index + lone.index, lone[0]);
  const end = words.indexOf(']]>');
  return end < 0 ? undefined : faultAt("']]>' closes nothing here", index + end, ']]>');
}

function strayFault({ index, input }: Found): XmlFault {
  const rest = input.slice(index, index + 80);
  if (rest.startsWith('<!--')) {
    return faultAt("a remark (<!-- … -->) begins here that is never closed, or has '--' within", index, '<!--');
  }
  const name = new RegExp(`^<\\/?${XML_NAME}`, 'u').exec(rest)?.[0];
  return name === undefined
    ? faultAt('a < stands here that begins no element, which is written &lt;', index, '<')
    : faultAt(
        `${name}> can't be read: its > is missing, or something in it is not of the form name="value"`,
        index,
        name,
      );
}

function neverClosed({ name, index }: Element, before = ''): XmlFault {
  return faultAt(`<${name}> is opened here, and one </${name}> is missing${before}`, index, `<${name}`);
}

function faultAt(reason: string, from: number, words: string): XmlFault {
  return { reason, from, to: from + words.length };
}
