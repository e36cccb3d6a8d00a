import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { nameOf, textOf } from '../dictionaries.ts';
import { NAMES } from '../pdf-names.ts';
import { bookmarkItems } from './bookmark-items.ts';
import { annotationsOf } from './read-annotations.ts';

/** A place inside the file that a name, a bookmark or a link leads to. */
export interface Place {
  /** The name of the place, or the words of the bookmark or link. */
  readonly what: string;
  /** Whether it names an element of the structure tree, beside its page or in its place. */
  readonly namesElement: boolean;
}

/** Reads the places that the names, bookmarks and links of a document lead to; a link to a name leads to the name's. */
export function readPlaces(document: PDFDocument): Place[] {
  const named = document.catalog.lookup(NAMES.Dests);
  const ofNames = (named instanceof PDFDict ? named.entries() : []).map(([name, value]) => ({
    what: name.decodeText(),
    namesElement: namesElement(document, document.context.lookup(value)),
  }));
  const leading = [...bookmarkItems(document), ...document.getPages().flatMap(annotationsOf)];
  return [
    ...ofNames,
    ...leading.flatMap((dict) => {
      const place = placeOf(dict);
      const what = textOf(dict, 'Title') ?? textOf(dict, 'Contents') ?? '';
      return place === undefined ? [] : [{ what, namesElement: namesElement(document, place) }];
    }),
  ];
}

function placeOf(dict: PDFDict): PDFObject | undefined {
  const action = dict.lookup(NAMES.A);
  const place = action instanceof PDFDict && nameOf(action, 'S') === 'GoTo' ? action : dict.lookup(NAMES.Dest);
  return place instanceof PDFName ? undefined : place;
}

function namesElement({ context }: PDFDocument, place: PDFObject | undefined): boolean {
  const array = place instanceof PDFDict ? place.lookup(NAMES.SD) : place;
  const target = array instanceof PDFArray ? array.get(0) : undefined;
  const element = target instanceof PDFRef ? context.lookup(target) : undefined;
  return element instanceof PDFDict && element.has(NAMES.S);
}
