import { PDFOperatorNames as Ops, type PDFDocument, PDFName, PDFNumber, PDFOperator } from '@cantoo/pdf-lib';
import type { PageGeometry } from '../../../design/page-geometry.ts';
import { loadPdf } from '../../read/load-pdf.ts';
import { savePdf } from '../save-pdf.ts';

const PT_PER_MM = 72 / 25.4;
const MARK = 5;
const HAIRLINE = 0.25;

/**
 * Adds to a PDF's pages the boxes and marks with which a printing house cuts them. The TrimBox is the page, the
 * BleedBox is the page with its bleed, and crop marks stand at the corners, outside the bleed. The marks are artefacts,
 * which screen readers ignore.
 */
export async function setPageBoxes(printed: Uint8Array, geometry: PageGeometry): Promise<Uint8Array> {
  const document = await loadPdf(printed);
  markPages(document, geometry);
  return await savePdf(document);
}

function markPages(document: PDFDocument, { width, height, slug, bleed }: PageGeometry): void {
  for (const page of document.getPages()) {
    // Chromium rounds the sheet to whole points. The page is at the sheet's top left corner.
    const top = page.getHeight() - pt(slug);
    const trim = { left: pt(slug), bottom: top - pt(height), right: pt(slug + width), top };
    page.setTrimBox(trim.left, trim.bottom, pt(width), pt(height));
    page.setBleedBox(trim.left - pt(bleed), trim.bottom - pt(bleed), pt(width + 2 * bleed), pt(height + 2 * bleed));
    page.pushOperators(...cropMarks(trim, bleed));
  }
}

interface Edges {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

function cropMarks({ left, bottom, right, top }: Edges, bleed: number): PDFOperator[] {
  const near = pt(bleed);
  const far = pt(bleed + MARK);
  const lines = [left, right].flatMap((x) => [
    [x, top + near, x, top + far],
    [x, bottom - near, x, bottom - far],
  ]);
  for (const y of [top, bottom]) lines.push([left - near, y, left - far, y], [right + near, y, right + far, y]);
  const number = (value: number) => PDFNumber.of(Math.round(value * 1000) / 1000);
  return [
    PDFOperator.of(Ops.BeginMarkedContent, [PDFName.of('Artifact')]),
    PDFOperator.of(Ops.PushGraphicsState),
    // Black on every printing plate.
    PDFOperator.of(Ops.StrokingColorGray, [PDFNumber.of(0)]),
    PDFOperator.of(Ops.SetLineWidth, [PDFNumber.of(HAIRLINE)]),
    ...lines.flatMap(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => [
      PDFOperator.of(Ops.MoveTo, [number(x1), number(y1)]),
      PDFOperator.of(Ops.LineTo, [number(x2), number(y2)]),
      PDFOperator.of(Ops.StrokePath),
    ]),
    PDFOperator.of(Ops.PopGraphicsState),
    PDFOperator.of(Ops.EndMarkedContent),
  ];
}

function pt(mm: number): number {
  return mm * PT_PER_MM;
}
