import { sha256 } from '../host/sha256.ts';
import type { FinishedPdf, FinishWishes, PrintedPage } from '../pdf/write/finish-pdf.ts';
import type { OutputJob } from './output.ts';
import { pdfMetadata } from './pdf-metadata.ts';
import { FINISHING_PDF } from './steps/finishing-pdf.ts';

/** Finishes a printed PDF, or recalls how the same one was finished before with the same metadata and wishes. */
export async function finishedPdf(
  printed: PrintedPage,
  wishes: FinishWishes,
  { material, inThread }: Pick<OutputJob, 'material' | 'inThread'>,
): Promise<FinishedPdf> {
  const { html, text, headings, links, bytes } = printed;
  const { stamps } = wishes;
  const metadata = pdfMetadata(material.context);
  const stamped = stamps && { ...stamps, bytes: sha256(stamps.bytes) };
  const page = [sha256(html), sha256(bytes), text, headings, [...links]];
  const key = JSON.stringify([page, metadata, { ...wishes, stamps: stamped }]);
  const work = { printed: { html, text, headings, links, bytes }, metadata, wishes };
  return await material.recall('finished pdf', key, async () => await inThread(FINISHING_PDF, work));
}
