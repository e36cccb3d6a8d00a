import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { citedAddress, isCitedAddress, isNoteAddress } from '../../../views/notes/link-notes.ts';
import { NAMES } from '../../read/pdf-names.ts';
import { readParentTree } from '../../read/structure/read-parent-tree.ts';
import { kidsOf, readStructure, type StructureElement } from '../../read/structure/structure-tree.ts';
import { adoptKid } from '../adopt-kid.ts';
import { setKids } from '../set-kids.ts';

/** The facts about a document that its notes are tagged by. */
interface NoteWishes {
  readonly isPdf2: boolean;
  /** Whether its pages are slides. */
  readonly isDeck: boolean;
}

/**
 * Tags notes, and the numbers that lead to them (ISO 32000-1, 14.8.4.4.1): raised numbers become a `Reference`, and the
 * content of a note's item a `Note` with its number as label. Each note has an id (ISO 14289-1, 7.9). In PDF 2.0 a note is
 * an `FENote`, and it and the links to it name each other in place of the `Reference` (ISO 32000-2, 14.8.4.7.3).
 */
export function tagNotes(document: PDFDocument, { isPdf2, isDeck }: NoteWishes): void {
  const parentTree = readParentTree(document);
  const links = readStructure(document)
    .filter(({ type }) => type === 'Link')
    .map((link) => ({ link, place: placeOf(link) ?? '' }));
  const citing = links.filter(({ place }) => isNoteAddress(place) || (isDeck && SLIDE.test(place)));
  const cited = links.filter(({ link, place }) => isCitedAddress(place) && link.parent?.type === 'LBody');
  const notes = new Map<string, PDFRef>();
  for (const [index, { link, place }] of cited.entries()) {
    const note = moveIntoNote(document, parentTree, {
      link,
      id: `note-${index + 1}`,
      type: isPdf2 ? 'FENote' : 'Note',
    });
    if (note !== undefined) notes.set(place, note);
  }
  for (const [place, all] of Map.groupBy(citing, (each) => each.place)) {
    const elements = all.map(({ link }) => link);
    if (isPdf2) join(document, elements, notes.get(citedAddress(place)));
    else for (const { parent } of elements) retype(parent);
  }
}

// On slides, numbers lead to the slide that lists the work; the id of a slide is its number.
const SLIDE = /^\d+$/;

function retype(parent: StructureElement | undefined): void {
  if (parent?.type === 'NonStruct') parent.dict.set(NAMES.S, PDFName.of('Reference'));
}

function join({ context }: PDFDocument, links: readonly StructureElement[], note: PDFRef | undefined): void {
  const element = note === undefined ? undefined : context.lookup(note);
  if (note === undefined || !(element instanceof PDFDict)) return;
  for (const { dict } of links) dict.set(NAMES.Ref, context.obj([note]));
  element.set(NAMES.Ref, context.obj(links.flatMap(({ ref }) => ref ?? [])));
}

// The name of the place that a link leads to.
function placeOf({ dict }: StructureElement): string | undefined {
  for (const kid of kidsOf(dict)) {
    const object = dict.context.lookup(kid);
    const annotation = object instanceof PDFDict ? object.lookup(NAMES.Obj) : undefined;
    const place = annotation instanceof PDFDict ? annotation.lookup(NAMES.Dest) : undefined;
    if (place instanceof PDFName) return place.decodeText();
  }
  return undefined;
}

/** The item of a list that is a note: its link back, and the id and the type that the note gets. */
interface Item {
  readonly link: StructureElement;
  readonly id: string;
  readonly type: 'Note' | 'FENote';
}

function moveIntoNote(
  document: PDFDocument,
  parentTree: ReadonlyMap<number, PDFObject>,
  { link, id, type }: Item,
): PDFRef | undefined {
  const { context } = document;
  const body = link.parent;
  if (body?.ref === undefined || link.ref === undefined) return undefined;
  const note = context.obj({ Type: 'StructElem', S: type, P: body.ref, ID: PDFHexString.fromText(id) });
  const noteRef = context.register(note);
  const label = context.obj({ Type: 'StructElem', S: 'Lbl', P: noteRef });
  const labelRef = context.register(label);
  const page = body.dict.get(NAMES.Pg);
  for (const made of [note, label]) if (page !== undefined) made.set(NAMES.Pg, page);
  const kids = kidsOf(body.dict);
  for (const kid of kids) {
    adoptKid(document, parentTree, kid, { from: body.dict, to: kid === link.ref ? labelRef : noteRef });
  }
  setKids(label, [link.ref]);
  setKids(
    note,
    kids.map((kid) => (kid === link.ref ? labelRef : kid)),
  );
  setKids(body.dict, [noteRef]);
  return noteRef;
}
