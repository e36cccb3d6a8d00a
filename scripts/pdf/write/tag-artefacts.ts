import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFNull,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { pageContent, streamText } from '../read/content/content-stream.ts';
import { NAMES } from '../read/pdf-names.ts';
import { markedElements, readParentTree } from '../read/structure/read-parent-tree.ts';
import { kidsOf, markedContent } from '../read/structure/structure-tree.ts';
import { markArtefacts, type PaintedMark } from './mark-artefacts.ts';
import { isPacked, replaceContent } from './replace-content.ts';
import { setKids } from './set-kids.ts';
import { shortenNumbers } from './shorten-numbers.ts';

// Drawings in these elements are content: figures and formulas have an alternative text, and labels are the marks of
// lists.
const DRAWINGS = new Set(['/Figure', '/Formula', '/Lbl']);

/**
 * Marks as artefacts everything that the pages paint outside the structure tree: margin boxes, backgrounds, generated
 * content. Removes borders and backgrounds from the tree, since the browser counts them as content of their element.
 * Also shortens the numbers of the streams.
 */
export function tagArtefacts(document: PDFDocument): void {
  const parentTree = readParentTree(document);
  for (const page of document.getPages()) tagPage(document, page, markedElements(parentTree, page.node));
}

function tagPage(document: PDFDocument, page: PDFPage, elements: PDFArray | undefined): void {
  const reference = page.node.get(NAMES.Contents);
  if (!(reference instanceof PDFRef)) return;
  const elementOf = (mcid: number) => {
    const element = elements === undefined ? undefined : document.context.lookup(elements.asArray()[mcid]);
    return element instanceof PDFDict ? element : undefined;
  };
  const forms = formsOf(page);
  const content = pageContent(document, page);
  const marked = markArtefacts(content, {
    isDecoration: (mark) => isDecoration(elementOf(mark.mcid), mark),
    isMarkedForm: (name) => hasMarks(forms.get(name)?.content),
  });
  replaceShortened(document, reference, content, marked.content);
  for (const mcid of marked.decorations) {
    const element = elementOf(mcid);
    if (element !== undefined) release(element, mcid, page.ref);
    elements?.set(mcid, PDFNull);
  }
  for (const form of forms.values()) tagForm(document, form);
}

// Letters that are drawn as paths have curves and stand in elements without child elements: they stay content.
function isDecoration(element: PDFDict | undefined, { curved }: PaintedMark): boolean {
  if (element === undefined) return false;
  for (let above: PDFObject | undefined = element; above instanceof PDFDict; above = above.lookup(NAMES.P)) {
    if (DRAWINGS.has(String(above.lookup(NAMES.S))) || above.has(NAMES.Alt)) return false;
  }
  return !curved || kidsOf(element).some((kid) => kid instanceof PDFRef);
}

function release(element: PDFDict, mcid: number, page: PDFRef): void {
  const ownPage = element.get(NAMES.Pg);
  const kept = kidsOf(element).filter((kid) => {
    const content = markedContent(kid);
    return content?.mcid !== mcid || (content.page ?? ownPage) !== page;
  });
  setKids(element, kept);
}

interface Form {
  readonly ref: PDFRef;
  readonly content: string;
}

function formsOf(page: PDFPage): Map<string, Form> {
  const forms = new Map<string, Form>();
  const objects = page.node.Resources()?.lookup(NAMES.XObject);
  for (const [name, ref] of objects instanceof PDFDict ? objects.entries() : []) {
    const stream = page.node.context.lookup(ref);
    if (!(ref instanceof PDFRef && stream instanceof PDFStream)) continue;
    if (stream.dict.lookup(NAMES.Subtype) !== NAMES.Form) continue;
    forms.set(name.decodeText(), { ref, content: streamText(stream) });
  }
  return forms;
}

// A form without tags of its own is marked as a whole by the page that draws it.
function tagForm(document: PDFDocument, { ref, content }: Form): void {
  const kept = { isDecoration: () => false, isMarkedForm: () => false };
  const marked = hasMarks(content) ? markArtefacts(content, kept).content : content;
  replaceShortened(document, ref, content, marked);
}

// Numbers are shortened here so that no stream is packed twice: packing takes longer than all other steps.
function replaceShortened(document: PDFDocument, reference: PDFRef, old: string, content: string): void {
  const short = shortenNumbers(content);
  if (short !== old || !isPacked(document, reference)) replaceContent(document, reference, short);
}

function hasMarks(content: string | undefined): boolean {
  return /\/MCID\b/.test(content ?? '');
}
