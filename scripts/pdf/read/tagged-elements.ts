import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { NAMES } from './pdf-names.ts';
import { isStandardType } from './standard-types.ts';
import { readStructure, type StructureElement } from './structure-tree.ts';

/** An element of the structure tree as the rules see it. */
export interface TaggedElement {
  readonly dict: PDFDict;
  /** The structure type as it is written. */
  readonly written: string;
  /** The standard type that it stands for; undefined where the role map gives none. */
  readonly type: string | undefined;
  /** Its parent and kids, with elements that only group (`NonStruct`, `Div`, `Part`) looked through. */
  readonly parent: TaggedElement | undefined;
  readonly kids: readonly TaggedElement[];
  /** Its kids as they are written. */
  readonly children: readonly TaggedElement[];
  /** Whether it or an element above says a language. */
  readonly hasLanguage: boolean;
}

const GROUPING = new Set(['NonStruct', 'Div', 'Part']);

/** The elements of the structure tree in reading order. */
export function taggedElements(document: PDFDocument): TaggedElement[] {
  const roles = roleMap(document);
  const made = new Map<StructureElement, MutableElement>();
  return readStructure(document).map((element) => {
    const above = element.parent === undefined ? undefined : made.get(element.parent);
    const { type: written, dict } = element;
    const hasLanguage = dict.has(NAMES.Lang) || above?.hasLanguage === true;
    const type = standardType(written, roles);
    const parent = above !== undefined && GROUPING.has(above.type ?? '') ? above.parent : above;
    const tagged: MutableElement = { dict, written, type, parent, kids: [], children: [], hasLanguage };
    made.set(element, tagged);
    above?.children.push(tagged);
    if (!GROUPING.has(type ?? '')) parent?.kids.push(tagged);
    return tagged;
  });
}

interface MutableElement extends TaggedElement {
  readonly parent: MutableElement | undefined;
  readonly kids: MutableElement[];
  readonly children: MutableElement[];
}

/** The role map: what each type of the document's own stands for. */
export function roleMap(document: PDFDocument): Map<string, string> {
  const root = document.catalog.lookup(NAMES.StructTreeRoot);
  const map = root instanceof PDFDict ? root.lookup(NAMES.RoleMap) : undefined;
  const pairs = map instanceof PDFDict ? map.entries() : [];
  return new Map(
    pairs.map(([name, value]) => [name.decodeText(), value instanceof PDFName ? value.decodeText() : String(value)]),
  );
}

/** The standard type that a type stands for by the role map, directly or by others. */
function standardType(written: string, roles: ReadonlyMap<string, string>): string | undefined {
  let type: string | undefined = written;
  for (let step = 0; type !== undefined && step <= roles.size; step += 1) {
    if (isStandardType(type)) return type;
    type = roles.get(type);
  }
  return undefined;
}
