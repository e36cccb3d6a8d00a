import { PDFName } from '@cantoo/pdf-lib';
import { annotationsOf } from '../../scripts/pdf/read/links/read-annotations.ts';
import { readDestinations } from '../../scripts/pdf/read/links/read-destinations.ts';
import { loadPdf } from '../../scripts/pdf/read/load-pdf.ts';

/** A link to a place of its own PDF: the page that it lies on, the name of the place, and the page of the place. */
export interface PdfLink {
  readonly page: number;
  readonly to: string;
  /** Undefined where the PDF has no such place. */
  readonly leadsTo: number | undefined;
}

/** Reads the links of a PDF to places of its own, in the order of its pages. */
export async function readPdfLinks(bytes: Uint8Array): Promise<PdfLink[]> {
  const document = await loadPdf(bytes);
  const places = readDestinations(document);
  return document.getPages().flatMap((page, index) =>
    annotationsOf(page).flatMap((link) => {
      const name = link.lookup(PDFName.of('Dest'));
      const to = name instanceof PDFName ? name.decodeText() : undefined;
      return to === undefined ? [] : [{ page: index + 1, to, leadsTo: places.get(to) }];
    }),
  );
}
