import type { FinishedPdf, FinishWishes, PrintedPage } from '../../pdf/write/finish-pdf.ts';
import type { PdfMetadata } from '../../pdf/write/pdf-metadata.ts';
import type { ThreadedStep } from './threaded-step.ts';

/** All that a finished PDF is made from. */
interface FinishWork {
  readonly printed: PrintedPage;
  readonly metadata: PdfMetadata;
  readonly wishes: FinishWishes;
}

/** The step that finishes a printed PDF. */
export const FINISHING_PDF: ThreadedStep<FinishWork, FinishedPdf> = {
  name: 'finishing a PDF',
  isLong: true,
  load: async () => {
    const { finishPdf } = await import('../../pdf/write/finish-pdf.ts');
    return async ({ printed, metadata, wishes }) => await finishPdf(printed, metadata, wishes);
  },
};
