import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';

const STRUCT_PARENTS = PDFName.of('StructParents');

/**
 * The structure tree's index by the numbers that pages (`/StructParents`) and annotations (`/StructParent`)
 * have: a page's entry is the array of the elements of its marked content, an annotation's is its element.
 */
export function readParentTree(document: PDFDocument): Map<number, PDFObject> {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  const nodes = root instanceof PDFDict ? nodesBelow(root.lookup(PDFName.of('ParentTree')), new Set()) : [];
  const entries = new Map<number, PDFObject>();
  for (const pairs of nodes.map((node) => arrayOf(node, 'Nums'))) {
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const [key, value] = [pairs[at], pairs[at + 1]];
      if (key instanceof PDFNumber && value !== undefined) entries.set(key.asNumber(), value);
    }
  }
  return entries;
}

// A tree that leads back to itself is read once.
function nodesBelow(node: PDFObject | undefined, seen: Set<PDFDict>): PDFDict[] {
  if (!(node instanceof PDFDict) || seen.has(node)) return [];
  seen.add(node);
  return [node, ...arrayOf(node, 'Kids').flatMap((kid) => nodesBelow(node.context.lookup(kid), seen))];
}

function arrayOf(node: PDFDict, key: string): PDFObject[] {
  const array = node.lookup(PDFName.of(key));
  return array instanceof PDFArray ? array.asArray() : [];
}

/** The elements of a page's (or form's) marked content, by its numbers; undefined where there is no index. */
export function markedElements(parentTree: ReadonlyMap<number, PDFObject>, holder: PDFDict): PDFArray | undefined {
  const key = holder.lookup(STRUCT_PARENTS);
  const entry = key instanceof PDFNumber ? parentTree.get(key.asNumber()) : undefined;
  const elements = entry === undefined ? undefined : holder.context.lookup(entry);
  return elements instanceof PDFArray ? elements : undefined;
}
