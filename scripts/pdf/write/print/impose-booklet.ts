import {
  PDFOperatorNames as Ops,
  PDFDocument,
  type PDFEmbeddedPage,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFOperator,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { BookletGeometry } from '../../../design/booklet-geometry.ts';
import { loadPdf } from '../../read/load-pdf.ts';
import type { PdfMetadata } from '../pdf-metadata.ts';
import { savePdf } from '../save-pdf.ts';
import { setOutputIntent } from '../set-output-intent.ts';
import { writeMetadata } from '../write-metadata.ts';

/** What a booklet takes beside its pages. */
export interface BookletWishes {
  readonly geometry: BookletGeometry;
  /** Whether it is bound on the right, as is what is written from right to left. */
  readonly isBoundRight: boolean;
  readonly metadata: PdfMetadata;
  /** The identifier of the file: 32 hexadecimal digits. */
  readonly id: string;
}

/** A booklet as a file. */
export interface Booklet {
  readonly bytes: Uint8Array;
  /** The number of the sides of its sheets: two for four pages. */
  readonly sides: number;
}

const PT_PER_MM = 72 / 25.4;

/**
 * Puts the pages of a PDF two up on sheets in the order in which they are folded in the middle and stapled: the first
 * side has the last page and the first one. Blank pages at the end fill the last sheet. A sheet that lies inside others
 * has its pages nearer to the fold, because it stands out at the open edge and is cut there. The file is for a printer:
 * it has no tags, links or bookmarks.
 */
export async function imposeBooklet(
  pages: Uint8Array,
  { geometry, isBoundRight, metadata, id }: BookletWishes,
): Promise<Booklet> {
  const source = await loadPdf(pages);
  const target = await PDFDocument.create({ updateMetadata: false });
  const forms = await embedded(target, source);
  const sides = sidesOf(forms.length);
  for (const [index, side] of sides.entries()) {
    const sheet = target.addPage([geometry.width * PT_PER_MM, geometry.height * PT_PER_MM]);
    const shift = Math.floor(index / 2) * geometry.creep * PT_PER_MM;
    const [left, right] = isBoundRight ? side.toReversed() : side;
    place(sheet, forms[left ?? -1], geometry, { isLeft: true, shift });
    place(sheet, forms[right ?? -1], geometry, { isLeft: false, shift });
  }
  writeMetadata(target, metadata, PLAIN);
  setOutputIntent(target);
  target.context.trailerInfo.ID = target.context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
  return { bytes: await savePdf(target), sides: sides.length };
}

// It says of no standard that it keeps it.
const PLAIN = { standards: [], identification: [], describesSchemas: false, isPdf2: false, declarations: [] };

/**
 * The pages of each side of the sheets, from left to right, counted from 0: front and back of the outermost sheet first.
 * A page that is not there is blank.
 */
function sidesOf(pages: number): [left: number, right: number][] {
  const last = Math.ceil(pages / 4) * 4 - 1;
  return Array.from({ length: (last + 1) / 2 }, (_, side) =>
    side % 2 === 0 ? [last - side, side] : [side, last - side],
  );
}

// A page without content is blank: it has no form.
async function embedded(target: PDFDocument, source: PDFDocument): Promise<(PDFEmbeddedPage | undefined)[]> {
  const all = source.getPages();
  const full = all.filter(({ node }) => node.get(PDFName.of('Contents')) !== undefined);
  const forms = await target.embedPages(full);
  return all.map((page) => forms[full.indexOf(page)]);
}

function place(
  sheet: PDFPage,
  form: PDFEmbeddedPage | undefined,
  { scale }: BookletGeometry,
  { isLeft, shift }: { readonly isLeft: boolean; readonly shift: number },
): void {
  if (form === undefined) return;
  const { width, height } = sheet.getSize();
  const fold = width / 2;
  const x = isLeft ? fold - form.width * scale + shift : fold - shift;
  const y = (height - form.height * scale) / 2;
  const matrix = [scale, 0, 0, scale, x, y].map((value) => PDFNumber.of(Math.round(value * 10_000) / 10_000));
  sheet.pushOperators(
    // A mark with a number for each page: whoever reads the file back can tell where one ends.
    PDFOperator.of(Ops.BeginMarkedContentSequence, [PDFName.of('Page'), `<</MCID ${isLeft ? 0 : 1}>>`]),
    PDFOperator.of(Ops.PushGraphicsState),
    PDFOperator.of(Ops.ConcatTransformationMatrix, matrix),
    PDFOperator.of(Ops.DrawObject, [sheet.node.newXObject('Page', form.ref)]),
    PDFOperator.of(Ops.PopGraphicsState),
    PDFOperator.of(Ops.EndMarkedContent),
  );
}
