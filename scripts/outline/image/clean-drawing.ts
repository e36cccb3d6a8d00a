import { XML_ATTRIBUTES, XML_PIECES } from './xml-pieces.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XHTML = 'http://www.w3.org/1999/xhtml';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

/**
 * SVG elements that are not drawn: data about the author and date, and words for screen readers (the figure's `alt` is
 * read instead).
 */
const NOT_SEEN: ReadonlySet<string> = new Set(['metadata', 'title', 'desc']);

/**
 * Removes the invisible parts of a well-formed drawing: metadata, titles, comments and processing instructions, and all
 * elements and attributes in the private namespaces of drawing programs (Inkscape's views and file names, Illustrator's
 * copy of the document). All visible parts stay unchanged.
 */
export function cleanDrawing(svg: string): CleanDrawing {
  const reading: Reading = { namespaces: new Map([['xml', [XML]]]), open: [], left: 0, holdsPage: false };
  const seen = [...svg.matchAll(XML_PIECES)].map((found) => seenPart(found, reading)).join('');
  return { svg: seen, holdsPage: reading.holdsPage };
}

/** A drawing without its invisible parts. */
export interface CleanDrawing {
  readonly svg: string;
  /** Whether a removed element had HTML in it, which could be active content. */
  readonly holdsPage: boolean;
}

interface Reading {
  /** The namespaces that are declared for each prefix, the innermost last. The key '' is for no prefix. */
  readonly namespaces: Map<string, string[]>;
  /** The prefixes that each open element declares. */
  readonly open: (readonly string[])[];
  /** The number of nested open elements that are left out. */
  left: number;
  holdsPage: boolean;
}

function seenPart(found: RegExpExecArray, reading: Reading): string {
  const { opening, closing, target, raw, words } = found.groups ?? {};
  if (opening !== undefined) return seenTag(found, opening, reading);
  if (closing !== undefined) return seenEnd(found, reading);
  if (target !== undefined) return target.toLowerCase() === 'xml' ? found[0] : '';
  return reading.left === 0 ? (raw ?? words ?? '') : '';
}

function seenTag({ 0: tag, groups = {} }: RegExpExecArray, name: string, reading: Reading): string {
  const given = attributesOf(groups['attributes'] ?? '');
  begin(given, reading);
  if (reading.left === 0 && reading.namespaces.get(splitName(name)[0])?.at(-1) === XHTML) reading.holdsPage = true;
  const isLeft = reading.left > 0 || !isSeen(name, given, reading);
  const seen = isLeft ? '' : withSeenAttributes(tag, reading);
  if (groups['empty'] !== '') end(reading);
  else if (isLeft) reading.left += 1;
  return seen;
}

function seenEnd([tag]: RegExpExecArray, reading: Reading): string {
  end(reading);
  if (reading.left === 0) return tag;
  reading.left -= 1;
  return '';
}

type Attributes = readonly (readonly [key: string, value: string])[];

function attributesOf(written: string): Attributes {
  return [...written.matchAll(XML_ATTRIBUTES)].map(({ groups }) => {
    return [groups?.['key'] ?? '', (groups?.['value'] ?? '').slice(1, -1)] as const;
  });
}

function begin(given: Attributes, { namespaces, open }: Reading): void {
  const declared = given.flatMap(([key, value]) => {
    const prefix = key === 'xmlns' ? '' : key.replace(/^xmlns:/, '');
    return prefix === key ? [] : [[prefix, value] as const];
  });
  for (const [prefix, name] of declared) {
    const names = namespaces.get(prefix) ?? [];
    names.push(name);
    namespaces.set(prefix, names);
  }
  open.push(declared.map(([prefix]) => prefix));
}

function end({ namespaces, open }: Reading): void {
  for (const prefix of open.pop() ?? []) namespaces.get(prefix)?.pop();
}

function isSeen(name: string, given: Attributes, { namespaces }: Reading): boolean {
  const [prefix, local] = splitName(name);
  if (namespaces.get(prefix)?.at(-1) !== SVG) return false;
  if (local !== 'foreignObject') return !NOT_SEEN.has(local);
  // A part that only its own program can show has an alternative for all other programs.
  const needed = given.find(([key]) => key === 'requiredExtensions')?.[1].split(/\s+/) ?? [];
  return needed.every((extension) => extension === '' || extension === XHTML || extension === MATHML);
}

function withSeenAttributes(tag: string, { namespaces }: Reading): string {
  return tag.replace(XML_ATTRIBUTES, (whole, ...found) => {
    const { key, value } = found.at(-1) as { readonly key: string; readonly value: string };
    const [prefix, local] = splitName(key);
    if (prefix === '') return whole;
    const name = prefix === 'xmlns' ? value.slice(1, -1) : namespaces.get(prefix)?.at(-1);
    const isOfSvg = name === SVG || name === XML || (name === XLINK && (prefix === 'xmlns' || local === 'href'));
    return isOfSvg ? whole : '';
  });
}

function splitName(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
