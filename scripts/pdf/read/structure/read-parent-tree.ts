import { PDFArray, PDFDict, type PDFDocument, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { NAMES, type PdfKey } from '../pdf-names.ts';

/**
 * The index of the structure tree, from content to elements (ISO 32000-1, 14.7.4.4). Its keys are the numbers that
 * pages and forms (`/StructParents`) and annotations (`/StructParent`) have. The entry of a page or form is an array:
 * the element of each of its marked contents. The entry of an annotation is its element.
 */
export function readParentTree(document: PDFDocument): Map<number, PDFObject> {
  const root = document.catalog.lookup(NAMES.StructTreeRoot);
  const nodes = root instanceof PDFDict ? nodesBelow(root.lookup(NAMES.ParentTree), new Set()) : [];
  const entries = new Map<number, PDFObject>();
  for (const pairs of nodes.map((node) => arrayOf(node, 'Nums'))) {
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const key = pairs[at];
      const value = pairs[at + 1];
      if (key instanceof PDFNumber && value !== undefined) entries.set(key.asNumber(), value);
    }
  }
  return entries;
}

// A node that is reached a second time is left out: the tree may lead back to itself.
function nodesBelow(node: PDFObject | undefined, seen: Set<PDFDict>): PDFDict[] {
  if (!(node instanceof PDFDict) || seen.has(node)) return [];
  seen.add(node);
  return [node, ...arrayOf(node, 'Kids').flatMap((kid) => nodesBelow(node.context.lookup(kid), seen))];
}

function arrayOf(node: PDFDict, key: PdfKey): PDFObject[] {
  const array = node.lookup(NAMES[key]);
  return array instanceof PDFArray ? array.asArray() : [];
}

/** The elements of the marked content of a page or form, each at its number; undefined where the index has none. */
export function markedElements(parentTree: ReadonlyMap<number, PDFObject>, holder: PDFDict): PDFArray | undefined {
  const key = holder.lookup(NAMES.StructParents);
  const entry = key instanceof PDFNumber ? parentTree.get(key.asNumber()) : undefined;
  const elements = entry === undefined ? undefined : holder.context.lookup(entry);
  return elements instanceof PDFArray ? elements : undefined;
}
