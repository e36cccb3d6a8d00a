import { PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import type { PdfElement } from '../structure/read-elements.ts';
import { markedElements } from '../structure/read-parent-tree.ts';
import { resourceOf } from './resource-of.ts';

/** A marked content of a page (ISO 32000-1, 14.6), with the effect of the marks around it. */
export interface Mark {
  readonly tag: string;
  /** Its property list, as it is written. */
  readonly properties: string;
  /** Whether it or a mark around it belongs to an element of the structure tree. */
  readonly isTagged: boolean;
  /** Whether it or a mark around it is an artefact. */
  readonly isArtefact: boolean;
  /** Whether it, its element or a mark around it declares a language. */
  readonly hasLanguage: boolean;
  /** The number that it or a mark around it has, and the page or form that the number counts in (`Content.holder`). */
  readonly mcid: number | undefined;
  readonly holder: number | undefined;
  /** Whether it or a mark around it gives the text of its glyphs (`/ActualText`). */
  readonly isReplaced: boolean;
}

/** The mark of content outside all marked content. */
export const UNMARKED: Mark = {
  tag: '',
  properties: '',
  isTagged: false,
  isArtefact: false,
  hasLanguage: false,
  mcid: undefined,
  holder: undefined,
  isReplaced: false,
};

/** The index and the elements of a structure tree, to find the element of a marked content. */
export interface MarkedElements {
  readonly parentTree: ReadonlyMap<number, PDFObject>;
  readonly byDict: ReadonlyMap<PDFDict, PdfElement>;
}

/** A content stream with what its operators refer to. */
export interface Content {
  readonly content: string;
  readonly resources: PDFDict | undefined;
  /** The dictionary of the page or form. */
  readonly dict: PDFDict;
  /** The number of the page, from 1; of a form a number below 0, its own in the document. */
  readonly holder: number;
}

/** The mark that the operands of `BMC` or `BDC` open inside of another. */
export function openMark(operands: string, content: Content, around: Mark, elements: MarkedElements): Mark {
  const [, tag = '', list = ''] = /^\/([^\s<[(/]*)\s*([\s\S]*)$/.exec(operands) ?? [];
  const named = list.startsWith('/') ? resourceOf(content.resources, 'Properties', list) : undefined;
  const properties = named === undefined ? list : String(named);
  const mcid = mcidOf(properties);
  const element = mcid === undefined ? undefined : elementOf(mcid, content.dict, elements);
  return {
    tag,
    properties,
    isTagged: element !== undefined || around.isTagged,
    isArtefact: tag === 'Artifact' || around.isArtefact,
    hasLanguage: /\/Lang\b/.test(properties) || element?.hasLanguage === true || around.hasLanguage,
    mcid: mcid ?? around.mcid,
    holder: mcid === undefined ? around.holder : content.holder,
    isReplaced: properties.includes('/ActualText') || around.isReplaced,
  };
}

/** The number of marked content in a property list; undefined where it has none. */
export function mcidOf(properties: string): number | undefined {
  const number = /\/MCID\s+(\d+)/.exec(properties)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Gives the words of `/ActualText` (ISO 32000-1, 14.9.4); undefined where they are not a hexadecimal string. */
export function actualText(properties: string): string | undefined {
  const hex = /\/ActualText\s*<([\dA-Fa-f\s]*)>/.exec(properties)?.[1]?.replace(/\s+/g, '');
  const bytes = hex === undefined ? undefined : Buffer.from(hex, 'hex');
  if (bytes === undefined) return undefined;
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isWide ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}

// An element that the index names counts as one even where the walk over the tree does not come to it.
function elementOf(mcid: number, holder: PDFDict, { parentTree, byDict }: MarkedElements): Owner | undefined {
  const owner = holder.context.lookup(markedElements(parentTree, holder)?.asArray()[mcid]);
  return owner instanceof PDFDict ? (byDict.get(owner) ?? OUTSIDE) : undefined;
}

type Owner = Pick<PdfElement, 'hasLanguage'>;
const OUTSIDE: Owner = { hasLanguage: false };
