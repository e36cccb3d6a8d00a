import { bookletGeometry } from '../../design/booklet-geometry.ts';
import { pageGeometry } from '../../design/page-geometry.ts';
import type { BookletSheet } from '../../design/page-setup.ts';
import { sha256 } from '../../host/sha256.ts';
import type { LaidOutBrief } from '../../layout/brief/lay-out-brief.ts';
import { greyJpeg } from '../../load/pixels/grey-jpeg.ts';
import { toGrey } from '../../pdf/write/grey/to-grey.ts';
import { fillSheets } from '../../pdf/write/print/fill-sheets.ts';
import { imposeBooklet } from '../../pdf/write/print/impose-booklet.ts';
import { readsFromRight } from '../../views/text/reads-from-right.ts';
import type { OutputJob } from '../output.ts';
import { pdfMetadata } from '../pdf-metadata.ts';
import { type BriefPdf, makeBriefPdfs } from './make-brief-pdfs.ts';

/** Makes the booklets of one file of the brief: the one for all, and one for each recipient where copies are wanted. */
export async function makeBooklets(laid: LaidOutBrief, sheet: BookletSheet, job: OutputJob): Promise<BriefPdf[]> {
  const { setup, printed } = laid;
  const geometry = bookletGeometry(sheet, pageGeometry(setup));
  const metadata = pdfMetadata(job.material.context);
  const isBoundRight = readsFromRight(metadata.language);
  // The blank pages that fill the last sheet are marked as all others, so they are there before the pages are finished.
  const filled = { ...laid, printed: { ...printed, bytes: await fillSheets(printed.bytes) } };
  const booklets = (await makeBriefPdfs(filled, job)).map(async ({ content, ...pdf }) => {
    const id = sha256(content).slice(0, 32);
    const { bytes, sides } = await imposeBooklet(content, { geometry, isBoundRight, metadata, id });
    return { ...pdf, content: setup.isGrey === true ? await toGrey(bytes, greyJpeg) : bytes, pages: sides };
  });
  return await Promise.all(booklets);
}
