import { PDFArray, PDFDict, type PDFDocument, PDFHexString, type PDFObject, PDFString } from '@cantoo/pdf-lib';

// The keys under which a structure tree has the names of header cells: in the cell, in the cells that refer to it, in the index.
const KEYS = new Set(['/ID', '/Headers', '/Names', '/Limits']);
const NODE = /^node\d+$/;

/**
 * Gives the header cells of tables new names, numbered from 1. The browser names them by its own count of nodes, which
 * depends on what it did before. Their order, by which the index is sorted, stays the same.
 */
export function renumberHeaders(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const names = new Set<string>();
  for (const object of objects) eachName(object, false, (name) => void names.add(name.decodeText()));
  const sorted = [...names].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const fresh = new Map(sorted.map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]));
  for (const object of objects) {
    eachName(object, false, (name, replace) => replace(PDFString.of(fresh.get(name.decodeText()) ?? '')));
  }
}

type OnName = (name: PDFString | PDFHexString, replace: (fresh: PDFString) => void) => void;

function eachName(object: PDFObject, named: boolean, onName: OnName): void {
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      visit(value, KEYS.has(key.asString()), onName, (fresh) => object.set(key, fresh));
    }
  } else if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) {
      visit(value, named, onName, (fresh) => object.set(index, fresh));
    }
  }
}

function visit(value: PDFObject, named: boolean, onName: OnName, replace: (fresh: PDFString) => void): void {
  const isName = value instanceof PDFString || value instanceof PDFHexString;
  if (isName && named && NODE.test(value.decodeText())) onName(value, replace);
  else if (!isName) eachName(value, named, onName);
}
