import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { pageContent, replaceContent, streamText } from '../read/content-stream.ts';
import { markedElements, readParentTree } from '../read/parent-tree.ts';
import { kidsOf, markedContent, setKids } from '../read/structure-tree.ts';
import { markArtefacts, type PaintedMark } from './mark-artefacts.ts';
import { shortenNumbers } from './shorten-numbers.ts';

const PARENT = PDFName.of('P');
const TYPE = PDFName.of('S');
const ALT = PDFName.of('Alt');
const PAGE = PDFName.of('Pg');
// What is drawn in these says something, or has words that say it: figures, and the marks of lists.
const DRAWINGS = new Set(['/Figure', '/Formula', '/Lbl']);

/**
 * Marks what the pages paint outside the structure tree as artefacts: margin boxes, grounds, generated
 * content; and takes borders and grounds out of the tree, where the browser counts them as content.
 */
export function tagArtefacts(document: PDFDocument): void {
  const parentTree = readParentTree(document);
  for (const page of document.getPages()) tagPage(document, page, markedElements(parentTree, page.node));
}

function tagPage(document: PDFDocument, page: PDFPage, elements: PDFArray | undefined): void {
  const reference = page.node.get(PDFName.of('Contents'));
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

/** Letters that are drawn as paths have curves and stand in the innermost elements: they stay content. */
function isDecoration(element: PDFDict | undefined, { curved }: PaintedMark): boolean {
  if (element === undefined) return false;
  for (let above: PDFObject | undefined = element; above instanceof PDFDict; above = above.lookup(PARENT)) {
    if (DRAWINGS.has(String(above.lookup(TYPE))) || above.has(ALT)) return false;
  }
  return !curved || kidsOf(element).some((kid) => kid instanceof PDFRef);
}

function release(element: PDFDict, mcid: number, page: PDFRef): void {
  const ownPage = element.get(PAGE);
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
  const objects = page.node.Resources()?.lookup(PDFName.of('XObject'));
  for (const [name, ref] of objects instanceof PDFDict ? objects.entries() : []) {
    const stream = page.node.context.lookup(ref);
    if (!(ref instanceof PDFRef && stream instanceof PDFStream)) continue;
    if (stream.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) continue;
    forms.set(name.decodeText(), { ref, content: streamText(stream) });
  }
  return forms;
}

// A form without tags of its own is one drawing to the page, which marks it as a whole.
function tagForm(document: PDFDocument, { ref, content }: Form): void {
  const kept = { isDecoration: () => false, isMarkedForm: () => false };
  const marked = hasMarks(content) ? markArtefacts(content, kept).content : content;
  replaceShortened(document, ref, content, marked);
}

// Here, so that no stream is packed twice: packing takes longer than all else.
function replaceShortened(document: PDFDocument, reference: PDFRef, old: string, content: string): void {
  const short = shortenNumbers(content);
  if (short !== old) replaceContent(document, reference, short);
}

function hasMarks(content: string | undefined): boolean {
  return /\/MCID\b/.test(content ?? '');
}
