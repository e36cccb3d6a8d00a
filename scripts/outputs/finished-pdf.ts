import { sha256 } from '../host/sha256.ts';
import type { Recall } from '../outline/recall.ts';
import type { FinishedPdf, FinishWishes, PrintedPage } from '../pdf/write/finish-pdf.ts';
import type { PdfMetadata } from '../pdf/write/pdf-metadata.ts';

/** The wishes for a finished PDF; the pages with the deep ground of a cover are listed, by their numbers from 1. */
interface Wishes extends Omit<FinishWishes, 'isDeep'> {
  readonly deepPages?: readonly number[];
}

/** Finishes a printed PDF, or recalls how the same one was finished before with the same metadata and wishes. */
export async function finishedPdf(
  printed: PrintedPage,
  metadata: PdfMetadata,
  { deepPages, ...wishes }: Wishes,
  recall: Recall,
): Promise<FinishedPdf> {
  const { html, text, headings, links, bytes } = printed;
  const { stamps } = wishes;
  const stamped = stamps && { ...stamps, bytes: sha256(stamps.bytes) };
  const page = [sha256(html), sha256(bytes), text, headings, [...links]];
  const key = JSON.stringify([page, metadata, deepPages, { ...wishes, stamps: stamped }]);
  return await recall('finished pdf', key, async () => {
    const { finishPdf } = await import('../pdf/write/finish-pdf.ts');
    const isDeep = deepPages === undefined ? {} : { isDeep: (page: number) => deepPages.includes(page) };
    return await finishPdf(printed, metadata, { ...wishes, ...isDeep });
  });
}
