import {
  PDFOperatorNames as Ops,
  type PDFArray,
  type PDFDict,
  type PDFDocument,
  type PDFEmbeddedPage,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFOperator,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { Stamp, StampSheet } from '../../render/stamps/stamp.ts';
import { markedElements, readParentTree } from '../read/structure/read-parent-tree.ts';
import { kidsOf, readStructure } from '../read/structure/structure-tree.ts';
import { setKids } from './set-kids.ts';

// Sizes of pages are rounded to whole pt.
const SAME_SIZE = 1;

/**
 * Lays stamps over the pages of a document, so that nothing on a page can cover them. They are pagination artefacts (ISO
 * 32000-1, 14.8.2.2.2), except on the first page, where their words stand in the structure too, as its first paragraph.
 * `isDeep` says whether a page, by its number from 1, has the deep ground of a cover.
 */
export async function stampPages(
  document: PDFDocument,
  { stamps, bytes, words }: StampSheet,
  isDeep: (page: number) => boolean,
): Promise<void> {
  const forms = await document.embedPdf(bytes, [...stamps.keys()]);
  for (const [index, page] of document.getPages().entries()) {
    const put = (part: Stamp['part'], opening: PDFOperator) => {
      const form = forms[indexFor({ part, onDeep: isDeep(index + 1), size: page.getSize() }, stamps)];
      if (form !== undefined) page.pushOperators(...drawn(page, form, opening));
    };
    if (index === 0) put('first', openTag(document, page, words));
    else put('head', openArtefact('Header'));
    put('foot', openArtefact('Footer'));
  }
}

function indexFor({ part, onDeep, size }: Stamp, stamps: readonly Stamp[]): number {
  const index = stamps.findIndex(
    (stamp) =>
      stamp.part === part &&
      stamp.onDeep === onDeep &&
      Math.abs(stamp.size.width - size.width) <= SAME_SIZE &&
      Math.abs(stamp.size.height - size.height) <= SAME_SIZE,
  );
  if (index < 0) throw new Error(`There is no stamp for a page of ${size.width} × ${size.height} pt.`);
  return index;
}

// The upper left corners of page and stamp are at one place.
function drawn(page: PDFPage, form: PDFEmbeddedPage, opening: PDFOperator): PDFOperator[] {
  const name = page.node.newXObject('Stamp', form.ref);
  const down = Math.round((page.getHeight() - form.height) * 1000) / 1000;
  const matrix = [1, 0, 0, 1, 0, down].map((value) => PDFNumber.of(value));
  return [
    opening,
    PDFOperator.of(Ops.PushGraphicsState),
    PDFOperator.of(Ops.ConcatTransformationMatrix, matrix),
    PDFOperator.of(Ops.DrawObject, [name]),
    PDFOperator.of(Ops.PopGraphicsState),
    PDFOperator.of(Ops.EndMarkedContent),
  ];
}

function openArtefact(kind: 'Header' | 'Footer'): PDFOperator {
  return PDFOperator.of(Ops.BeginMarkedContentSequence, [
    PDFName.of('Artifact'),
    `<</Type /Pagination /Subtype /${kind} /Attached [/${kind === 'Header' ? 'Top' : 'Bottom'}]>>`,
  ]);
}

// Makes the paragraph that comes first in the structure, and the mark of its content.
function openTag(document: PDFDocument, page: PDFPage, words: string): PDFOperator {
  const [top] = readStructure(document);
  const elements = markedElements(readParentTree(document), page.node);
  if (top?.ref === undefined || elements === undefined) throw new Error('The first page of the document has no tags.');
  const mcid = numberFor(elements);
  const paragraph = document.context.obj({
    Type: 'StructElem',
    S: 'P',
    P: top.ref,
    Pg: page.ref,
    K: mcid,
    ActualText: PDFHexString.fromText(words),
  }) as PDFDict;
  const ref = document.context.register(paragraph);
  elements.push(ref);
  setKids(top.dict, [ref, ...kidsOf(top.dict)]);
  return PDFOperator.of(Ops.BeginMarkedContentSequence, [PDFName.of('P'), `<</MCID ${mcid}>>`]);
}

// The entry of the index at a number is the element of the content with that number.
function numberFor(elements: PDFArray): number {
  return elements.size();
}
