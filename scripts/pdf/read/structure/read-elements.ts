import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { addAll } from '../../../diagnostics/add-all.ts';
import { PDF_2_NAMESPACE } from '../../standards/identifiers.ts';
import { isPdf2Type, isStandardType } from '../../standards/structure-types.ts';
import { dictOf, textOf } from '../dictionaries.ts';
import { NAMES } from '../pdf-names.ts';
import { type CellAttributes, hasRole, listNumbering, readCell } from './element-attributes.ts';
import { kidsOf, markedContent, readStructure, type StructureElement } from './structure-tree.ts';

/** A marked content of a page: the page's number, from 1, and the content's own number on that page. */
export interface ContentPlace {
  readonly page: number;
  readonly mcid: number;
}

/** An element of the structure tree, as plain data. */
export interface PdfElement {
  /** The structure type as it is written. */
  readonly written: string;
  /** The standard type of the written one, by the role map; undefined where it has none. */
  readonly type: string | undefined;
  /** The page that the element begins on, from 1; undefined where nothing says so. */
  readonly page: number | undefined;
  /** Whether the element names its parent. */
  readonly namesParent: boolean;
  /** Its parent and its kids, as if elements that only group others (`NonStruct`, `Div`, `Part`) were not there. */
  readonly parent: PdfElement | undefined;
  readonly kids: readonly PdfElement[];
  /** Its child elements and marked content in reading order, as they are written. */
  readonly content: readonly (PdfElement | ContentPlace)[];
  /** The language that the element itself declares. */
  readonly language: string | undefined;
  /** Whether the element or one above it declares a language. */
  readonly hasLanguage: boolean;
  readonly id: string | undefined;
  /**
   * The words that replace it: the alternative of a picture, the text of glyphs, or the long form of an abbreviation.
   */
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  readonly expansion: string | undefined;
  readonly cell: CellAttributes;
  /** The kind of labels that a list says it has: `Decimal`, `Disc`, `None`, …; undefined where it says none. */
  readonly listNumbering: string | undefined;
  /** Whether it says that its type is one of PDF 2.0. */
  readonly isPdf2: boolean;
  /** Whether it is the element of a form's field: it has a role, or one object and nothing else. */
  readonly isField: boolean;
}

/** The elements of a document in reading order, those without a parent, and each by its dictionary. */
export interface ReadElements {
  readonly elements: readonly PdfElement[];
  readonly roots: readonly PdfElement[];
  readonly byDict: ReadonlyMap<PDFDict, PdfElement>;
}

/** Reads the structure tree; `pages` has the number of each page, `roles` is the role map. */
export function readElements(
  document: PDFDocument,
  pages: ReadonlyMap<PDFRef, number>,
  roles: ReadonlyMap<string, string>,
): ReadElements {
  const made = new Map<StructureElement, MutableElement>();
  const byDict = new Map<PDFDict, MutableElement>();
  const structure = readStructure(document);
  const roots: PdfElement[] = [];
  for (const each of structure) {
    const above = each.parent === undefined ? undefined : made.get(each.parent);
    const element = makeElement(each, above, roles);
    made.set(each, element);
    byDict.set(each.dict, element);
    if (each.parent === undefined) roots.push(element);
    if (!isGrouping(element)) element.parent?.kids.push(element);
  }
  fillContent(structure, byDict, pages);
  for (const [{ dict }, element] of [...made].reverse()) element.page = pageOf(dict, element, pages);
  return { elements: [...made.values()], roots, byDict };
}

/** The role map of a document: for each type of its own, the type that it stands for. */
export function readRoles(document: PDFDocument): Map<string, string> {
  const map = dictOf(dictOf(document.catalog.lookup(NAMES.StructTreeRoot))?.lookup(NAMES.RoleMap));
  const pairs = map?.entries() ?? [];
  return new Map(
    pairs.map(([name, value]) => [name.decodeText(), value instanceof PDFName ? value.decodeText() : String(value)]),
  );
}

interface MutableElement extends PdfElement {
  page: number | undefined;
  readonly parent: MutableElement | undefined;
  readonly kids: MutableElement[];
  readonly content: (MutableElement | ContentPlace)[];
}

const GROUPING = new Set(['NonStruct', 'Div', 'Part']);

function isGrouping({ type }: PdfElement): boolean {
  return type !== undefined && GROUPING.has(type);
}

function makeElement(
  { dict, type: written }: StructureElement,
  above: MutableElement | undefined,
  roles: ReadonlyMap<string, string>,
): MutableElement {
  const language = textOf(dict, 'Lang');
  const isPdf2 = hasPdf2Namespace(dict);
  const type = isPdf2 && isPdf2Type(written) ? written : standardType(written, roles);
  return {
    written,
    type,
    page: undefined,
    namesParent: dict.has(NAMES.P),
    parent: above !== undefined && isGrouping(above) ? above.parent : above,
    kids: [],
    content: [],
    language,
    hasLanguage: language !== undefined || above?.hasLanguage === true,
    id: textOf(dict, 'ID'),
    alt: textOf(dict, 'Alt'),
    actualText: textOf(dict, 'ActualText'),
    expansion: textOf(dict, 'E'),
    cell: readCell(dict),
    listNumbering: type === 'L' ? listNumbering(dict) : undefined,
    isPdf2,
    isField: type === 'Form' && (hasRole(dict) || holdsOneObject(dict)),
  };
}

function hasPdf2Namespace(dict: PDFDict): boolean {
  const namespace = dict.lookup(NAMES.NS);
  return namespace instanceof PDFDict && textOf(namespace, 'NS') === PDF_2_NAMESPACE;
}

function standardType(written: string, roles: ReadonlyMap<string, string>): string | undefined {
  let type: string | undefined = written;
  for (let step = 0; type !== undefined && step <= roles.size; step += 1) {
    if (isStandardType(type)) return type;
    type = roles.get(type);
  }
  return undefined;
}

function holdsOneObject(dict: PDFDict): boolean {
  const [kid, ...others] = kidsOf(dict);
  const object = kid === undefined ? undefined : dict.context.lookup(kid);
  return others.length === 0 && object instanceof PDFDict && object.has(NAMES.Obj);
}

// The page of marked content is given by the content, by its element, or by an element above.
function fillContent(
  structure: readonly StructureElement[],
  byDict: ReadonlyMap<PDFDict, MutableElement>,
  pages: ReadonlyMap<PDFRef, number>,
): void {
  const around = new Map<StructureElement | undefined, PDFObject | undefined>();
  for (const element of structure) {
    const page = element.dict.get(NAMES.Pg) ?? around.get(element.parent);
    around.set(element, page);
    addAll(byDict.get(element.dict)?.content ?? [], contentOf(element, page, byDict, pages));
  }
}

function contentOf(
  { dict, children }: StructureElement,
  page: PDFObject | undefined,
  byDict: ReadonlyMap<PDFDict, MutableElement>,
  pages: ReadonlyMap<PDFRef, number>,
): (MutableElement | ContentPlace)[] {
  let next = 0;
  const parts = kidsOf(dict).map((kid) => {
    const object = dict.context.lookup(kid);
    const child = children[next]?.dict;
    if (child === undefined || child !== object) return placeOf(object, page, pages);
    next += 1;
    return byDict.get(child);
  });
  return parts.filter((part) => part !== undefined);
}

function placeOf(
  kid: PDFObject | undefined,
  around: PDFObject | undefined,
  pages: ReadonlyMap<PDFRef, number>,
): ContentPlace | undefined {
  const content = kid === undefined ? undefined : markedContent(kid);
  const ref = content?.page ?? around;
  const page = ref instanceof PDFRef ? pages.get(ref) : undefined;
  return content === undefined || page === undefined ? undefined : { page, mcid: content.mcid };
}

// An element without a page has that of its first child element with a page.
function pageOf(dict: PDFDict, { content }: PdfElement, pages: ReadonlyMap<PDFRef, number>): number | undefined {
  const ref = dict.get(NAMES.Pg);
  if (ref instanceof PDFRef) return pages.get(ref);
  return content.find((each) => 'written' in each && each.page !== undefined)?.page;
}
