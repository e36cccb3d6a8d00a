import { pageGeometry } from '../../design/page-geometry.ts';
import { briefName } from '../../design/page-setup.ts';
import type { LaidOutBrief } from '../../layout/brief/lay-out-brief.ts';
import { STANDARD_SETS } from '../../pdf/standards/standard-set.ts';
import { setPageBoxes } from '../../pdf/write/print/set-page-boxes.ts';
import type { StampSheet } from '../../render/stamps/stamp.ts';
import { finishedPdf } from '../finished-pdf.ts';
import type { OutputJob } from '../output.ts';

/** A finished PDF of the brief. */
export interface BriefPdf {
  readonly name: string;
  readonly content: Uint8Array;
  readonly pages: number;
  /** The words that say whose copy it is; left out where it is nobody's. */
  readonly copy?: string;
}

/** Makes the PDF of one file of the brief, and one for each recipient where copies are wanted. */
export async function makeBriefPdfs(laid: LaidOutBrief, job: OutputJob): Promise<BriefPdf[]> {
  const { setup, stamps, copies } = laid;
  const name = briefName(setup);
  const whole = { name: `${name}.pdf`, ...(await finished(laid, stamps, job)) };
  const ofCopies = copies.map(async (copy) => {
    return { name: `${name}-copy-${copy.name}.pdf`, copy: copy.words, ...(await finished(laid, copy.stamps, job)) };
  });
  return [whole, ...(await Promise.all(ofCopies))];
}

async function finished(
  { printed, setup }: LaidOutBrief,
  stamps: StampSheet | undefined,
  job: OutputJob,
): Promise<{ content: Uint8Array; pages: number }> {
  const wishes = { standard: STANDARD_SETS[job.standard], stamps };
  const { bytes, pages } = await finishedPdf(printed, wishes, job);
  // The crop marks come last: they are marked as artefacts already, and until then the content of a page is one stream.
  return { content: setup.cropMarks ? await setPageBoxes(bytes, pageGeometry(setup)) : bytes, pages };
}
