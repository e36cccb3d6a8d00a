import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { pageContent } from '../../scripts/pdf/read/content/content-stream.ts';
import { kidsOf, readStructure, type StructureElement } from '../../scripts/pdf/read/structure/structure-tree.ts';
import { replaceContent } from '../../scripts/pdf/write/replace-content.ts';
import { setKids } from '../../scripts/pdf/write/set-kids.ts';

/** A change that breaks a rule in a good document, and the other rules (`also`) that it breaks with it. */
export interface Plant {
  readonly rule: string;
  readonly plant: (document: PDFDocument) => void;
  readonly also?: readonly string[];
}

/** Makes a PDF name object. */
export const name = (text: string) => PDFName.of(text);
/** Makes a PDF text string. */
export const words = (text: string) => PDFHexString.fromText(text);

/** Finds the first structure element of a type, or the one at an index. Throws where there is no such element. */
function element(document: PDFDocument, type: string, index = 0): StructureElement {
  const found = readStructure(document).filter((each) => each.type === type)[index];
  if (found === undefined) throw new Error(`There is no ${type}.`);
  return found;
}

/** The dictionary of the first structure element of a type, or of the one at an index. */
export function dict(document: PDFDocument, type: string, index = 0): PDFDict {
  return element(document, type, index).dict;
}

/** Changes the type of a structure element. */
export function retype(document: PDFDocument, from: string, to: string, index = 0): void {
  dict(document, from, index).set(name('S'), name(to));
}

/**
 * Adds a new structure element below the first one of the type `below`, as its last child or its first. Gives its
 * reference.
 */
export function hang(document: PDFDocument, below: string, type: string, place: 'first' | 'last' = 'last'): PDFRef {
  const parent = element(document, below);
  const made = document.context.obj({ Type: 'StructElem', S: type });
  if (parent.ref !== undefined) made.set(name('P'), parent.ref);
  const ref = document.context.register(made);
  const kids = kidsOf(parent.dict);
  setKids(parent.dict, place === 'first' ? [ref, ...kids] : [...kids, ref]);
  return ref;
}

/** Adds new structure elements below the document's, each as a child of the one before. Gives their dictionaries. */
export function chain(document: PDFDocument, types: readonly string[]): PDFDict[] {
  let parent = element(document, 'Document');
  return types.map((type) => {
    const made = document.context.obj({ Type: 'StructElem', S: type });
    if (parent.ref !== undefined) made.set(name('P'), parent.ref);
    const ref = document.context.register(made);
    setKids(parent.dict, [...kidsOf(parent.dict), ref]);
    parent = { ...parent, dict: made, ref };
    return made;
  });
}

/** The dictionary under a key of another one. Throws where there is no such dictionary. */
export function entry(owner: PDFDict, key: string): PDFDict {
  const found = owner.lookup(name(key));
  if (!(found instanceof PDFDict)) throw new Error(`There is no ${key}.`);
  return found;
}

/** Changes the content stream of the first page. Throws where nothing changes. */
export function paint(document: PDFDocument, change: (content: string) => string): void {
  const [page] = document.getPages();
  const reference = page?.node.get(name('Contents'));
  if (page === undefined || !(reference instanceof PDFRef)) throw new Error('There is no content.');
  const content = pageContent(document, page);
  const changed = change(content);
  if (changed === content) throw new Error('Nothing was changed.');
  replaceContent(document, reference, changed);
}

/** Changes the XMP packet. Throws where nothing changes. */
export function xmp(document: PDFDocument, change: (packet: string) => string): void {
  const stream = document.catalog.lookup(name('Metadata'));
  const packet = Buffer.from((stream as PDFStream).getContents()).toString('utf8');
  const changed = change(packet);
  if (changed === packet) throw new Error('Nothing was changed.');
  const fresh = document.context.stream(Buffer.from(changed), { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(name('Metadata'), document.context.register(fresh));
}

/** The annotations of the first page. */
export function annotations(document: PDFDocument): PDFDict[] {
  const found = document.getPage(0).node.lookup(name('Annots'));
  return (found as PDFArray).asArray().map((each) => document.context.lookup(each) as PDFDict);
}

/** Adds an annotation to the first page. */
export function annotate(document: PDFDocument, subtype: string, more: Record<string, string> = {}): PDFDict {
  const made = document.context.obj({ Type: 'Annot', Subtype: subtype, Rect: [100, 100, 200, 200] });
  for (const [key, text] of Object.entries(more)) made.set(name(key), words(text));
  document.getPage(0).node.lookup(name('Annots'), PDFArray).push(document.context.register(made));
  return made;
}

/** Enters an annotation into the structure tree's index as a part of the element `owner`. */
export function index(document: PDFDocument, annotation: PDFDict, owner: PDFRef): void {
  const tree = entry(entry(document.catalog, 'StructTreeRoot'), 'ParentTree');
  const numbers = tree.lookup(name('Nums'));
  const leaf =
    numbers instanceof PDFArray
      ? numbers
      : (tree.lookup(name('Kids'), PDFArray).lookup(0, PDFDict).lookup(name('Nums')) as PDFArray);
  leaf.push(PDFNumber.of(900));
  leaf.push(owner);
  annotation.set(name('StructParent'), PDFNumber.of(900));
}

function fonts(document: PDFDocument): PDFDict[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    return object instanceof PDFDict && object.get(name('Subtype')) === name('Type0') ? [object] : [];
  });
}

/** The descendant of a composite font. */
export function inner(font: PDFDict): PDFDict {
  return (font.lookup(name('DescendantFonts')) as PDFArray).lookup(0, PDFDict);
}

/** The font of the document's running text. */
export function font(document: PDFDocument): PDFDict {
  const found = fonts(document).find((each) => String(each.get(name('BaseFont'))).includes('SourceSerif4-Regular'));
  if (found === undefined) throw new Error('There is no font.');
  return found;
}

/** Makes the font of the running text a simple font, with flags and an encoding. */
export function simpleFont(document: PDFDocument, flags: number, encoding: string | undefined): void {
  const own = font(document);
  const descriptor = inner(own).lookup(name('FontDescriptor')) as PDFDict;
  descriptor.set(name('Flags'), PDFNumber.of(flags));
  own.set(name('FontDescriptor'), descriptor);
  own.set(name('Subtype'), name('TrueType'));
  own.delete(name('DescendantFonts'));
  if (encoding === undefined) own.delete(name('Encoding'));
  else own.set(name('Encoding'), name(encoding));
  own.set(name('ToUnicode'), toUnicode(document, '<00> <FF> <0041>'));
}

/** Makes a ToUnicode map of one range. */
export function toUnicode(document: PDFDocument, range: string): PDFRef {
  return document.context.register(document.context.flateStream(`1 beginbfrange\n${range}\nendbfrange`));
}

/** Adds a form XObject to the first page's resources. */
export function form(document: PDFDocument, content: string, more: Record<string, number> = {}): void {
  const stream = document.context.flateStream(content, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 9, 9],
    ...more,
  });
  const resources = document.getPage(0).node.Resources();
  resources?.set(name('XObject'), document.context.obj({ Fm0: document.context.register(stream) }));
}

/** Removes the language of the document, and sets one wherever else its absence would be a fault. */
export function withoutLanguage(document: PDFDocument): void {
  document.catalog.delete(name('Lang'));
  document.catalog.delete(name('Outlines'));
  dict(document, 'Document').delete(name('Lang'));
  for (const { type, dict: element } of readStructure(document)) {
    if (type === 'Figure') element.set(name('Lang'), PDFString.of('en'));
  }
  for (const annotation of annotations(document)) annotation.set(name('Lang'), PDFString.of('en'));
  xmp(document, (packet) => packet.replaceAll('x-default', 'en'));
}

/** Sets an attribute of a table cell; undefined removes it. */
export function attribute(cell: PDFDict, key: string, value: PDFNumber | PDFArray | undefined): void {
  const lists = (cell.lookup(name('A')) as PDFArray).asArray().map((each) => cell.context.lookup(each) as PDFDict);
  for (const list of lists) list.delete(name(key));
  if (value !== undefined) lists[0]?.set(name(key), value);
}

/** Adds a table with empty parts of these types. */
export function table(document: PDFDocument, types: readonly string[]): void {
  chain(document, ['Table']);
  const tables = readStructure(document).filter(({ type }) => type === 'Table');
  const [made] = tables.slice(-1);
  const refs = types.map((type) => {
    const part = document.context.obj({ Type: 'StructElem', S: type });
    if (made?.ref !== undefined) part.set(name('P'), made.ref);
    return document.context.register(part);
  });
  if (made !== undefined) setKids(made.dict, refs);
}

/** Marks a passage with words without a language, under a key such as `Alt`. */
export function span(document: PDFDocument, key: string): void {
  withoutLanguage(document);
  paint(document, (content) => `${content}\n/Span <</${key} (x)>> BDC EMC`);
}

/** Gives a paragraph replacement words without a language, under a key such as `Alt`. */
export function alternative(document: PDFDocument, key: string): void {
  withoutLanguage(document);
  dict(document, 'P').set(name(key), words('words'));
}
