import { type PDFArray, PDFDict, type PDFDocument, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { pageContent, streamText } from '../read/content/content-stream.ts';
import { dictOf, nameOf } from '../read/dictionaries.ts';
import { NAMES } from '../read/pdf-names.ts';
import { markedElements, readParentTree } from '../read/structure/read-parent-tree.ts';

/** A content stream that can be rewritten: that of a page, or of a form that pages may draw. */
export interface ContentHolder {
  readonly reference: PDFRef;
  /** The page that is held to be that of marked content whose place names none; undefined for a form. */
  readonly page: PDFRef | undefined;
  readonly content: string;
  readonly resources: PDFDict | undefined;
  /** The elements of its marked content, each at its number. */
  readonly elements: PDFArray | undefined;
}

/** Lists the content streams of a document's pages and of the forms among the pages' resources, each once. */
export function contentHolders(document: PDFDocument): ContentHolder[] {
  const parentTree = readParentTree(document);
  const holders = new Map<PDFRef, ContentHolder>();
  for (const page of document.getPages()) {
    const reference = page.node.get(NAMES.Contents);
    if (!(reference instanceof PDFRef)) continue;
    const resources = page.node.Resources();
    const elements = markedElements(parentTree, page.node);
    holders.set(reference, { reference, page: page.ref, content: pageContent(document, page), resources, elements });
    for (const [form, stream] of formsOf(resources)) {
      holders.set(form, {
        reference: form,
        page: undefined,
        content: streamText(stream),
        resources: dictOf(stream.dict.lookup(NAMES.Resources)),
        elements: markedElements(parentTree, stream.dict),
      });
    }
  }
  return [...holders.values()];
}

function formsOf(resources: PDFDict | undefined): [PDFRef, PDFStream][] {
  const objects = resources?.lookup(NAMES.XObject);
  const entries = objects instanceof PDFDict ? objects.values() : [];
  return entries.flatMap((reference): [PDFRef, PDFStream][] => {
    const stream = reference instanceof PDFRef ? resources?.context.lookup(reference) : undefined;
    if (!(reference instanceof PDFRef && stream instanceof PDFStream)) return [];
    return nameOf(stream.dict, 'Subtype') === 'Form' ? [[reference, stream]] : [];
  });
}
