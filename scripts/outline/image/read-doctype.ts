import { XML_NAME } from './xml-pieces.ts';

/** A drawing without its document type, with its entities replaced. */
export interface DoctypeRead {
  readonly svg: string;
  /**
   * The same text with filler characters for the document type and entities, so that all offsets are those of the file.
   */
  readonly placed: string;
}

/** The reason why a document type can't be accepted, and the range of the cause in the drawing. */
export interface DoctypeFault {
  readonly reason: string;
  readonly from: number;
  readonly to: number;
}

// Drawing programs declare about twenty names for their namespaces.
const MOST_ENTITIES = 50;
const LONGEST_ENTITY = 1024;

/**
 * Removes the document type from a drawing's text and replaces the entities that it declares by plain text (at most 50
 * entities, of 1,024 characters each). Faults are: entities within entities, from other files, or of the document type
 * itself, because with these a small file can become huge or read other files; and a drawing with more than `most`
 * characters.
 */
export function readDoctype(text: string, most: number): DoctypeRead | DoctypeFault {
  const before = PROLOG.exec(text)?.[0].length ?? 0;
  if (!text.startsWith('<!DOCTYPE', before)) return { svg: text, placed: text };
  const head = HEAD.exec(text.slice(before))?.[0];
  if (head === undefined) return faultAt('its document type (<!DOCTYPE …>) can not be read', before, '<!DOCTYPE');
  const declared = readDeclarations(text, before + head.length, head.endsWith('['));
  if ('reason' in declared) return declared;
  const { entities, end } = declared;
  const rest = text.slice(end);
  const size = [...rest.matchAll(REFERENCES)].reduce((sum, [, name]) => sum + lengthOf(name, entities), rest.length);
  if (size > most) return faultAt('its entities make it larger than a drawing may be', before, '<!DOCTYPE');
  const start = text.slice(0, before);
  const blank = text.slice(before, end).replace(/[^\r\n]/g, ' ');
  return {
    svg: start + rest.replace(REFERENCES, (whole, name?: string) => escaped(entities.get(name ?? '')) ?? whole),
    placed:
      start +
      blank +
      rest.replace(REFERENCES, (whole, name?: string) => (entities.has(name ?? '') ? '_'.repeat(whole.length) : whole)),
  };
}

const REMARK = '<!--(?:(?!--)[^])*-->|<\\?[^]*?\\?>';
const PROLOG = new RegExp(`^(?:\\s|${REMARK})*`);
const LITERAL = `"[^"]*"|'[^']*'`;
const HEAD = new RegExp(
  `^<!DOCTYPE\\s+${XML_NAME}(?:\\s+(?:SYSTEM|PUBLIC\\s*(?:${LITERAL}))(?:\\s*(?:${LITERAL}))?)?\\s*[[>]`,
  'u',
);
// In comments, processing instructions and CDATA there are no references.
const REFERENCES = new RegExp(`${REMARK}|<!\\[CDATA\\[[^]*?\\]\\]>|&(${XML_NAME});`, 'gu');
const DECLARATIONS = new RegExp(
  [
    `\\s+|${REMARK}`,
    `<!ENTITY\\s+(?<name>${XML_NAME})\\s+(?<value>${LITERAL})\\s*>`,
    // These say how elements may be nested. No browser reads them.
    `<!(?:ELEMENT|ATTLIST|NOTATION)\\s(?:${LITERAL}|[^"'>])*>`,
    '(?<end>\\]\\s*>)',
    '(?<foreign><!ENTITY\\s+%|%)',
    '(?<outside><!ENTITY\\s+\\S+\\s+(?:SYSTEM|PUBLIC))',
  ].join('|'),
  'uy',
);

/** The entities that a document type declares, and the offset of its end. */
interface Declarations {
  readonly entities: ReadonlyMap<string, string>;
  readonly end: number;
}

function readDeclarations(text: string, start: number, hasSubset: boolean): Declarations | DoctypeFault {
  const entities = new Map<string, string>();
  const pattern = new RegExp(DECLARATIONS);
  pattern.lastIndex = start;
  while (hasSubset) {
    const at = pattern.lastIndex;
    const found = pattern.exec(text);
    if (found === null)
      return faultAt('its document type (<!DOCTYPE …>) can not be read from here on', at, text.charAt(at));
    const { name, value, end } = found.groups ?? {};
    if (end !== undefined) return { entities, end: pattern.lastIndex };
    const reason = declarationReason(found, entities.size);
    if (reason !== undefined) return faultAt(reason, at, found[0]);
    // Of two declarations, the first counts.
    if (name !== undefined && value !== undefined && !entities.has(name)) entities.set(name, value.slice(1, -1));
  }
  return { entities, end: start };
}

function declarationReason({ groups = {} }: RegExpExecArray, known: number): string | undefined {
  const { name, value = '', foreign, outside } = groups;
  if (foreign !== undefined) return 'it declares a parameter entity (%), which can not be taken';
  if (outside !== undefined) return 'it declares an entity that stands in another file';
  if (name === undefined) return undefined;
  if (/[&<%]/.test(value)) return `its entity '${name}' is no plain text`;
  if (value.length - 2 > LONGEST_ENTITY) return `its entity '${name}' has more than ${LONGEST_ENTITY} letters`;
  return known < MOST_ENTITIES ? undefined : `it declares more than ${MOST_ENTITIES} entities`;
}

function lengthOf(name: string | undefined, entities: ReadonlyMap<string, string>): number {
  return escaped(entities.get(name ?? ''))?.length ?? 0;
}

function escaped(value: string | undefined): string | undefined {
  return value?.replace(/"/g, '&quot;').replace(/'/g, '&apos;').replace(/>/g, '&gt;');
}

function faultAt(reason: string, from: number, words: string): DoctypeFault {
  return { reason, from, to: from + words.length };
}
