import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { NAMES } from '../../read/pdf-names.ts';
import { kidsOf, readStructure, type StructureElement } from '../../read/structure/structure-tree.ts';
import { setKids } from '../set-kids.ts';

const CAPTIONED = new Set(['Figure', 'Table', 'L', 'Formula']);
const GROUPS = new Set(['Div', 'NonStruct', 'Part', 'Sect', 'Aside']);

/**
 * Moves each caption into the one figure, table or list that stands in the same group, as its first or last child by
 * where it stood (ISO 14289-2, 8.2.5.27). A caption beside none, or beside several, becomes a paragraph: it names the group.
 */
export function moveCaptions(document: PDFDocument): void {
  for (const caption of readStructure(document).filter(({ type }) => type === 'Caption')) {
    const { parent, ref } = caption;
    if (parent === undefined || ref === undefined || CAPTIONED.has(parent.type)) continue;
    const named = captionedBy(parent);
    if (named?.ref === undefined) caption.dict.set(NAMES.S, PDFName.of('P'));
    else move(caption, ref, parent, { ...named, ref: named.ref });
  }
}

// The group may hold its figure in groups of its own.
function captionedBy(group: StructureElement): StructureElement | undefined {
  const [only, ...others] = below(group);
  return others.length === 0 ? only : undefined;
}

function below(group: StructureElement): StructureElement[] {
  return group.children.flatMap((child) => {
    if (CAPTIONED.has(child.type)) return [child];
    return GROUPS.has(child.type) ? below(child) : [];
  });
}

function move(
  caption: StructureElement,
  reference: PDFRef,
  from: StructureElement,
  to: StructureElement & { readonly ref: PDFRef },
): void {
  const isBefore = order(from, caption) < order(from, to);
  setKids(
    from.dict,
    kidsOf(from.dict).filter((kid) => kid !== reference),
  );
  const kids = kidsOf(to.dict);
  setKids(to.dict, isBefore ? [reference, ...kids] : [...kids, reference]);
  caption.dict.set(NAMES.P, to.ref);
}

// The place of an element among a group's children, or of the child that holds it.
function order({ children }: StructureElement, element: StructureElement): number {
  return children.findIndex((child) => child === element || holds(child, element));
}

function holds({ children }: StructureElement, element: StructureElement): boolean {
  return children.some((child) => child === element || holds(child, element));
}
