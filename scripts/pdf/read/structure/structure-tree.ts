import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { addAll } from '../../../diagnostics/add-all.ts';
import { NAMES } from '../pdf-names.ts';

/** An element of a PDF's structure tree, with the elements below it, as objects that can be changed. */
export interface StructureElement {
  readonly dict: PDFDict;
  readonly ref: PDFRef | undefined;
  /** The structure type as it is written, without its slash; the role map is not applied. */
  readonly type: string;
  readonly parent: StructureElement | undefined;
  readonly children: readonly StructureElement[];
}

/**
 * Lists all elements of the structure tree in reading order, each before its children; empty where the document has no
 * tree. No other function walks the tree: other views of it are made from this list.
 */
export function readStructure(document: PDFDocument): StructureElement[] {
  const root = document.catalog.lookup(NAMES.StructTreeRoot);
  if (!(root instanceof PDFDict)) return [];
  const elements: StructureElement[] = [];
  // An element that is reached a second time is left out: the tree may lead back to itself.
  const seen = new Set<PDFDict>([root]);
  const read = (kid: PDFObject, parent: StructureElement | undefined): StructureElement[] => {
    const dict = document.context.lookup(kid);
    const type = dict instanceof PDFDict ? dict.lookup(NAMES.S) : undefined;
    if (!(dict instanceof PDFDict && type instanceof PDFName) || seen.has(dict)) return [];
    seen.add(dict);
    const children: StructureElement[] = [];
    const ref = kid instanceof PDFRef ? kid : undefined;
    const element = { dict, ref, type: type.asString().slice(1), parent, children };
    elements.push(element);
    for (const below of kidsOf(dict)) addAll(children, read(below, element));
    return [element];
  };
  for (const kid of kidsOf(root)) read(kid, undefined);
  return elements;
}

/** The entries of an element's `/K`, references not followed: elements, numbers of marked content, objects. */
export function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(NAMES.K);
  if (kids instanceof PDFArray) return kids.asArray();
  const kid = element.get(NAMES.K);
  return kid === undefined ? [] : [kid];
}

/**
 * The marked content that an entry of `/K` names: its number, and its page where the entry says one (otherwise it is
 * the page of the element). Undefined where the entry names no marked content.
 */
export function markedContent(kid: PDFObject): { mcid: number; page: PDFObject | undefined } | undefined {
  if (kid instanceof PDFNumber) return { mcid: kid.asNumber(), page: undefined };
  const mcid = kid instanceof PDFDict ? kid.lookup(NAMES.MCID) : undefined;
  if (!(kid instanceof PDFDict && mcid instanceof PDFNumber)) return undefined;
  return { mcid: mcid.asNumber(), page: kid.get(NAMES.Pg) };
}
