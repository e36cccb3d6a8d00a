import { PDFArray, PDFDict, type PDFDocument, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { streamBytes } from './content-stream.ts';
import { dictOf, nameOf } from './dictionaries.ts';
import { type PageMarks, readMarks } from './page-marks.ts';
import { readParentTree } from './parent-tree.ts';
import { NAMES } from './pdf-names.ts';
import { readXmp, type Xmp } from './read-xmp.ts';
import { roleMap, type TaggedElement, taggedElements } from './tagged-elements.ts';
import { type UsedFont, usedFonts } from './used-fonts.ts';

/** An annotation of a page: a link, mostly. */
export interface Annotation {
  readonly dict: PDFDict;
  readonly subtype: string;
  readonly page: number;
  /** The element of the structure tree that it belongs to. */
  readonly element: TaggedElement | undefined;
  /** It is hidden, or lies outside of the page: most rules leave it alone. */
  readonly isUnseen: boolean;
}

/** A PDF as the rules see it, read once. */
export interface PdfFile {
  readonly header: string;
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  readonly xmp: Xmp | undefined;
  /** Whether the catalog says the language of the whole document. */
  readonly hasLanguage: boolean;
  readonly roles: ReadonlyMap<string, string>;
  readonly elements: readonly TaggedElement[];
  /** The elements of each standard type. */
  readonly byType: ReadonlyMap<string | undefined, readonly TaggedElement[]>;
  readonly annotations: readonly Annotation[];
  readonly pages: readonly PageMarks[];
  readonly fonts: readonly UsedFont[];
  /** The number of the page that an element stands on, from 1. */
  readonly pageOf: (element: TaggedElement) => number | undefined;
}

/** Reads what the rules ask for from a document and the first bytes of its file. */
export function readPdfFile(document: PDFDocument, bytes: Uint8Array): PdfFile {
  const { catalog } = document;
  const elements = taggedElements(document);
  const metadata = catalog.lookup(NAMES.Metadata);
  const isXmp = String(dictOf(metadata)?.lookup(NAMES.Subtype)) === '/XML';
  const numbers = new Map(document.getPages().map((page, index) => [page.ref, index + 1]));
  const pages = readMarks(document, elements);
  return {
    header: /^[^\r\n]*/.exec(Buffer.from(bytes.subarray(0, 20)).toString('latin1'))?.[0] ?? '',
    document,
    catalog,
    xmp: isXmp ? readXmp(Buffer.from(streamBytes(metadata)).toString('utf8')) : undefined,
    hasLanguage: catalog.has(NAMES.Lang),
    roles: roleMap(document),
    elements,
    byType: Map.groupBy(elements, ({ type }) => type),
    annotations: readAnnotations(document, elements),
    pages,
    fonts: usedFonts(pages),
    pageOf: (element) => pageOf(element, numbers),
  };
}

function pageOf(element: TaggedElement, numbers: ReadonlyMap<PDFRef, number>): number | undefined {
  const page = element.dict.get(NAMES.Pg);
  if (page instanceof PDFRef) return numbers.get(page);
  for (const child of element.children) {
    const found = pageOf(child, numbers);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readAnnotations(document: PDFDocument, elements: readonly TaggedElement[]): Annotation[] {
  const parentTree = readParentTree(document);
  const byDict = new Map(elements.map((element) => [element.dict, element]));
  const ownerOf = (dict: PDFDict) => {
    const key = dict.lookup(NAMES.StructParent);
    const entry = key instanceof PDFNumber ? parentTree.get(key.asNumber()) : undefined;
    const owner = document.context.lookup(entry);
    return owner instanceof PDFDict ? byDict.get(owner) : undefined;
  };
  return document.getPages().flatMap((page, index) => {
    const { width, height, x, y } = page.getCropBox();
    const box = { left: x, bottom: y, right: x + width, top: y + height };
    const entries = page.node.lookup(NAMES.Annots);
    const dicts = (entries instanceof PDFArray ? entries.asArray() : []).map((entry) => document.context.lookup(entry));
    return dicts
      .filter((dict) => dict instanceof PDFDict)
      .map((dict) => ({
        dict,
        subtype: nameOf(dict, 'Subtype') ?? '',
        page: index + 1,
        element: ownerOf(dict),
        isUnseen: isHidden(dict) || isOutside(dict, box),
      }));
  });
}

function isHidden(dict: PDFDict): boolean {
  const flags = dict.lookup(NAMES.F);
  return flags instanceof PDFNumber && (flags.asNumber() & 2) === 2;
}

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

function isOutside(dict: PDFDict, box: Box): boolean {
  const rect = dict.lookup(NAMES.Rect);
  const numbers = (rect instanceof PDFArray ? rect.asArray() : []).map((value) => Number(String(value)));
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  const isBeside = Math.max(a, c) <= box.left || Math.min(a, c) >= box.right;
  return numbers.length === 4 && (isBeside || Math.max(b, d) <= box.bottom || Math.min(b, d) >= box.top);
}
