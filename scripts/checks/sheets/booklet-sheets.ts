import type { PdfPage } from '../../pdf/read/read-pdf.ts';
import type { Sheets } from '../../pdf/read/read-sheets.ts';

/** A finished booklet, read back, with the pages that it was made from. */
export interface BookletSheets {
  readonly name: string;
  readonly sheets: Sheets;
  /** The pages as the browser printed them, before they were marked and put on sheets. */
  readonly printed: readonly Pick<PdfPage, 'runs'>[];
  readonly language: string;
  /** Whether it is bound on the right. */
  readonly isBoundRight: boolean;
  /** Whether all of it must be grey. */
  readonly isGrey: boolean;
  /** What every page must say: marking, status and embargo of a document, and whose copy it is. */
  readonly required: readonly string[];
}
