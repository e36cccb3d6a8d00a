import { XML_ATTRIBUTES, XML_PIECES } from './xml-pieces.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XHTML = 'http://www.w3.org/1999/xhtml';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** Elements of SVG that are not drawn: who made it and when, and words for those who can't see it (the figure's `alt` is read out). */
const NOT_SEEN: ReadonlySet<string> = new Set(['metadata', 'title', 'desc']);

/**
 * Takes out of a well-formed drawing what is not seen: metadata, titles, remarks and instructions, and all elements and
 * attributes that a drawing program keeps for itself in namespaces of its own (Inkscape's views and file names, the
 * copy of the document that Illustrator packs in). What is seen stays letter by letter.
 */
export function cleanDrawing(svg: string): CleanDrawing {
  const reading: Reading = { namespaces: new Map([['xml', [XML]]]), open: [], left: 0, holdsPage: false };
  const seen = [...svg.matchAll(XML_PIECES)].map((found) => seenPart(found, reading)).join('');
  return { svg: seen, holdsPage: reading.holdsPage };
}

/** A drawing without what is not seen. */
export interface CleanDrawing {
  readonly svg: string;
  /** Whether elements of HTML were among what is not drawn: they may do more than be looked at. */
  readonly holdsPage: boolean;
}

interface Reading {
  /** The namespaces that are declared for each prefix, the innermost last; the one without a prefix under ''. */
  readonly namespaces: Map<string, string[]>;
  /** The prefixes that each open element declares. */
  readonly open: (readonly string[])[];
  /** How many elements are open that are left out, one within the other. */
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
  // What only the program that made it can show stands beside what all others show.
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
