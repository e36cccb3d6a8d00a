import { PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { TextRun } from '../../read/content/text-runs.ts';
import { NAMES } from '../../read/pdf-names.ts';
import { readPdf } from '../../read/read-pdf.ts';
import { markedElements, readParentTree } from '../../read/structure/read-parent-tree.ts';
import { readStructure } from '../../read/structure/structure-tree.ts';

/** A place on a page, in pt from its lower left corner; undefined for the whole page. */
interface Place {
  readonly left: number | undefined;
  readonly top: number | undefined;
}

/** Finds the element whose text stands at a place of a page, or is the first below it. */
export type FindElement = (page: PDFRef, place: Place) => PDFRef | undefined;

/** A text on a page: its element, and its first baseline in pt from the page's lower left corner. */
interface PlacedText {
  readonly element: PDFRef;
  readonly x: number;
  readonly y: number;
}

// Texts inside of these are parts of the paragraph, heading or cell around them.
const PARTS = new Set(['/NonStruct', '/Span', '/Em', '/Strong', '/Link', '/Sub', '/Reference', '/Lbl']);
// A text a little beside the place counts as one that is a little lower: the place names the left edge of its box.
const SIDEWAYS = 0.05;
const SLACK_PT = 1;

/** Reads the texts of a document once, and gives the function that finds their elements. */
export function findElements(document: PDFDocument): FindElement {
  const texts = textsOfPages(document);
  const [root] = readStructure(document);
  return (page, place) => {
    const onPage = texts.get(page) ?? [];
    return (nearest(onPage, place) ?? headingOf(document, onPage) ?? onPage[0])?.element ?? root?.ref;
  };
}

function nearest(texts: readonly PlacedText[], { left = 0, top }: Place): PlacedText | undefined {
  if (top === undefined) return undefined;
  const distance = ({ x, y }: PlacedText) => top - y + Math.abs(x - left) * SIDEWAYS;
  const lower = texts.filter(({ y }) => y <= top + SLACK_PT);
  return lower.reduce<PlacedText | undefined>((best, text) => {
    return best === undefined || distance(text) < distance(best) ? text : best;
  }, undefined);
}

function headingOf({ context }: PDFDocument, texts: readonly PlacedText[]): PlacedText | undefined {
  return texts.find(({ element }) => {
    const dict = context.lookup(element);
    return dict instanceof PDFDict && /^\/H\d?$/.test(String(dict.get(NAMES.S)));
  });
}

function textsOfPages(document: PDFDocument): Map<PDFRef, PlacedText[]> {
  const parentTree = readParentTree(document);
  const { pages } = readPdf(document);
  return new Map(
    document.getPages().map((page, index) => {
      const elements = markedElements(parentTree, page.node)?.asArray() ?? [];
      const runs = (pages[index]?.runs ?? []).filter(({ holder, isArtefact }) => holder === index + 1 && !isArtefact);
      return [page.ref, runs.flatMap((run) => placed(run, elements[run.mcid ?? -1], document, page.getHeight()))];
    }),
  );
}

function placed({ lines: [line] }: TextRun, leaf: unknown, { context }: PDFDocument, height: number): PlacedText[] {
  const element = leaf instanceof PDFRef ? blockOf(context, leaf) : undefined;
  return line === undefined || element === undefined ? [] : [{ element, x: line.x, y: height - line.y }];
}

function blockOf(context: PDFDocument['context'], leaf: PDFRef): PDFRef {
  const dict = context.lookup(leaf);
  const above = dict instanceof PDFDict ? dict.get(NAMES.P) : undefined;
  const isPart = dict instanceof PDFDict && PARTS.has(String(dict.get(NAMES.S)));
  return isPart && above instanceof PDFRef && isElement(context, above) ? blockOf(context, above) : leaf;
}

function isElement(context: PDFDocument['context'], reference: PDFRef): boolean {
  const dict = context.lookup(reference);
  return (
    dict instanceof PDFDict && dict.get(NAMES.S) instanceof PDFName && dict.get(NAMES.S) !== PDFName.of('Document')
  );
}
