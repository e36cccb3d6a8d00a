import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { NAMES } from '../../read/pdf-names.ts';
import { kidsOf, markedContent, readStructure, type StructureElement } from '../../read/structure/structure-tree.ts';

// Elements that count as if they were not there, and elements that hold other elements and no text (ISO/TS 32005, table 5).
const TRANSPARENT = new Set(['NonStruct', 'Div']);
const HOLDERS = new Set(['Document', 'DocumentFragment', 'Part', 'Sect', 'Art', 'Aside', 'BlockQuote']);
const INLINE = new Set(['Span', 'Em', 'Strong', 'Link', 'Sub', 'Quote', 'Code', 'Reference', 'NonStruct']);

/**
 * Makes a paragraph of each text that stands directly in the document or in a part of it: the browser makes none of a
 * box with text that is no paragraph in HTML. A box with such texts and nothing but inline elements is one paragraph.
 */
export function wrapBareContent(document: PDFDocument): void {
  for (const element of readStructure(document)) {
    if (!TRANSPARENT.has(element.type) || !hasContent(element) || !HOLDERS.has(holderOf(element)?.type ?? '')) continue;
    (paragraphAround(element) ?? element).dict.set(NAMES.S, PDFName.of('P'));
  }
}

// The outermost box that is one paragraph: a passage in bold type is a box too, inside of the one with the text.
function paragraphAround({ parent }: StructureElement): StructureElement | undefined {
  if (parent === undefined || !TRANSPARENT.has(parent.type)) return undefined;
  return paragraphAround(parent) ?? (isOneParagraph(parent) ? parent : undefined);
}

function hasContent({ dict }: StructureElement): boolean {
  return kidsOf(dict).some((kid) => markedContent(dict.context.lookup(kid) ?? kid) !== undefined);
}

// An element that became a paragraph holds its texts itself.
function holderOf({ parent }: StructureElement): { readonly type: string } | undefined {
  if (parent === undefined) return undefined;
  const type = String(parent.dict.get(NAMES.S)).slice(1);
  return TRANSPARENT.has(type) ? holderOf(parent) : { type };
}

// Beside a text of its own, a box has nothing but passages.
function isOneParagraph({ children }: StructureElement): boolean {
  return children.some((child) => child.type === 'NonStruct' && hasContent(child)) && children.every(isPassage);
}

function isPassage({ type, children }: StructureElement): boolean {
  return INLINE.has(type) && children.every(isPassage);
}
