import type { LaidOutBrief } from '../../layout/brief/lay-out-brief.ts';
import { greyJpeg } from '../../load/pixels/grey-jpeg.ts';
import { toGrey } from '../../pdf/write/grey/to-grey.ts';
import type { OutputJob } from '../output.ts';
import { type BriefPdf, makeBriefPdfs } from './make-brief-pdfs.ts';

/** Makes the PDFs of one file of the brief with all their colours as greys. */
export async function makeGreyBriefs(laid: LaidOutBrief, job: OutputJob): Promise<BriefPdf[]> {
  const pdfs = await makeBriefPdfs(laid, job);
  return await Promise.all(pdfs.map(async (pdf) => ({ ...pdf, content: await toGrey(pdf.content, greyJpeg) })));
}
