import { PDFDict, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { MarkedElements } from '../content/marked-content.ts';
import { listOf, nameOf, numberOf, textOf } from '../dictionaries.ts';
import { NAMES } from '../pdf-names.ts';
import type { PdfElement } from '../structure/read-elements.ts';

/** An annotation of a page, as plain data: mostly a link. */
export interface PdfAnnotation {
  readonly subtype: string;
  /** The page that it lies on, from 1. */
  readonly page: number;
  /** The element of the structure tree that it belongs to. */
  readonly element: PdfElement | undefined;
  /** Whether it is hidden or lies outside of the page: most rules do not look at such an annotation. */
  readonly isUnseen: boolean;
  /** Its flags as bits (ISO 32000-1, table 165); undefined where it has none. */
  readonly flags: number | undefined;
  /** The words that describe it, and those that describe the field of a form. */
  readonly contents: string | undefined;
  readonly fieldName: string | undefined;
  /** Whether it or its element says a language. */
  readonly saysLanguage: boolean;
}

/** Reads the annotations of all pages, in order. */
export function readAnnotations(document: PDFDocument, { parentTree, byDict }: MarkedElements): PdfAnnotation[] {
  const elementOf = (dict: PDFDict) => {
    const owner = document.context.lookup(parentTree.get(numberOf(dict, 'StructParent') ?? Number.NaN));
    return owner instanceof PDFDict ? byDict.get(owner) : undefined;
  };
  return document.getPages().flatMap((page, index) => {
    const box = boxOf(page);
    return annotationsOf(page).map((dict) => {
      const element = elementOf(dict);
      return {
        subtype: nameOf(dict, 'Subtype') ?? '',
        page: index + 1,
        element,
        isUnseen: isHidden(dict) || isOutside(dict, box),
        flags: numberOf(dict, 'F'),
        contents: textOf(dict, 'Contents'),
        fieldName: textOf(dict, 'TU'),
        saysLanguage: dict.has(NAMES.Lang) || element?.language !== undefined,
      };
    });
  });
}

/** The dictionaries of a page's annotations. */
export function annotationsOf({ node }: PDFPage): PDFDict[] {
  return listOf(node, 'Annots').filter((entry) => entry instanceof PDFDict);
}

const HIDDEN = 2;

function isHidden(dict: PDFDict): boolean {
  return ((numberOf(dict, 'F') ?? 0) & HIDDEN) !== 0;
}

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

function boxOf(page: PDFPage): Box {
  const { width, height, x, y } = page.getCropBox();
  return { left: x, bottom: y, right: x + width, top: y + height };
}

function isOutside(dict: PDFDict, box: Box): boolean {
  const numbers = listOf(dict, 'Rect').map((value) => Number(String(value)));
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  const isBeside = Math.max(a, c) <= box.left || Math.min(a, c) >= box.right;
  return numbers.length === 4 && (isBeside || Math.max(b, d) <= box.bottom || Math.min(b, d) >= box.top);
}
