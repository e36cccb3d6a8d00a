import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';

/** An element of a PDF's structure tree, with what stands below it. */
export interface StructureElement {
  readonly dict: PDFDict;
  readonly ref: PDFRef | undefined;
  /** The structure type as written, without the stroke; the role map is not looked at. */
  readonly type: string;
  readonly parent: StructureElement | undefined;
  readonly children: readonly StructureElement[];
}

const K = PDFName.of('K');
const S = PDFName.of('S');
const MCID = PDFName.of('MCID');
const PG = PDFName.of('Pg');

/** All elements of the structure tree in reading order, each before its children; none without a tree. */
export function readStructure(document: PDFDocument): StructureElement[] {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return [];
  const elements: StructureElement[] = [];
  // A tree that leads back to itself is read once.
  const seen = new Set<PDFDict>([root]);
  const read = (kid: PDFObject, parent: StructureElement | undefined): StructureElement[] => {
    const dict = document.context.lookup(kid);
    const type = dict instanceof PDFDict ? dict.lookup(S) : undefined;
    if (!(dict instanceof PDFDict && type instanceof PDFName) || seen.has(dict)) return [];
    seen.add(dict);
    const children: StructureElement[] = [];
    const ref = kid instanceof PDFRef ? kid : undefined;
    const element = { dict, ref, type: type.asString().slice(1), parent, children };
    elements.push(element);
    children.push(...kidsOf(dict).flatMap((below) => read(below, element)));
    return [element];
  };
  for (const kid of kidsOf(root)) read(kid, undefined);
  return elements;
}

/** What stands in an element's `/K`, references not followed: elements, numbers of marked content, objects. */
export function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(K);
  if (kids instanceof PDFArray) return kids.asArray();
  const kid = element.get(K);
  return kid === undefined ? [] : [kid];
}

/** Gives an element these kids; without any, its `/K` goes. */
export function setKids(element: PDFDict, kids: readonly PDFObject[]): void {
  if (kids.length === 0) element.delete(K);
  else element.set(K, element.context.obj([...kids]));
}

/** The number of the marked content that a kid names, and the page where it says another than its element's. */
export function markedContent(kid: PDFObject): { mcid: number; page: PDFObject | undefined } | undefined {
  if (kid instanceof PDFNumber) return { mcid: kid.asNumber(), page: undefined };
  const mcid = kid instanceof PDFDict ? kid.lookup(MCID) : undefined;
  if (!(kid instanceof PDFDict && mcid instanceof PDFNumber)) return undefined;
  return { mcid: mcid.asNumber(), page: kid.get(PG) };
}
