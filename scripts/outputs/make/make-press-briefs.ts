import type { LaidOutBrief } from '../../layout/brief/lay-out-brief.ts';
import { greyJpeg } from '../../load/pixels/grey-jpeg.ts';
import { toGrey } from '../../pdf/write/grey/to-grey.ts';
import { toX4 } from '../../pdf/write/print/to-x-4.ts';
import type { OutputJob } from '../output.ts';
import { pdfMetadata } from '../pdf-metadata.ts';
import { type BriefPdf, makeBriefPdfs } from './make-brief-pdfs.ts';

/** Makes the PDFs of one file of the brief as PDF/X-4, with the profile of the summit's printing house. */
export async function makePressBriefs(laid: LaidOutBrief, job: OutputJob): Promise<BriefPdf[]> {
  const { context, press } = job.material;
  if (press === undefined) throw new TypeError('A PDF/X-4 needs the profile of a printing house.');
  const metadata = pdfMetadata(context);
  const pdfs = (await makeBriefPdfs(laid, job)).map(async (pdf) => {
    const bytes = laid.setup.isGrey === true ? await toGrey(pdf.content, greyJpeg) : pdf.content;
    return { ...pdf, content: await toX4(bytes, { press, metadata }) };
  });
  return await Promise.all(pdfs);
}
