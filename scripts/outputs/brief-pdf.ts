import { pageGeometry } from '../design/page-geometry.ts';
import { briefName } from '../design/page-setup.ts';
import type { LaidOutBrief } from '../layout/brief/lay-out-brief.ts';
import { STANDARD_SETS } from '../pdf/standards/standard-set.ts';
import type { StampSheet } from '../render/stamps/stamp.ts';
import type { Output, OutputJob } from './output.ts';
import { readBackPdf } from './read-back/read-back.ts';

/** The output `brief.pdf`: the brief as a PDF to print, for each edition and way of printing. */
export const briefPdf: Output<'brief'> = {
  name: 'brief.pdf',
  files: 'brief*.pdf',
  is: 'the brief to print, with contents, bookmarks and page numbers, a file for each edition, and with `--copies` for each recipient',
  stage: 'brief',
  notes: 'never',
  make: async (laid, job) => {
    const { setup, stamps, copies } = laid;
    const name = briefName(setup);
    const whole = { name: `${name}.pdf`, ...(await finished(laid, stamps, job)) };
    const ofCopies = copies.map(async (copy) => {
      return { name: `${name}-copy-${copy.name}.pdf`, copy: copy.words, ...(await finished(laid, copy.stamps, job)) };
    });
    return [whole, ...(await Promise.all(ofCopies))];
  },
  readBack: readBackPdf,
};

async function finished(
  { printed, setup }: LaidOutBrief,
  stamps: StampSheet | undefined,
  { material, standard }: OutputJob,
): Promise<{ content: Uint8Array; pages: number }> {
  const wishes = { standard: STANDARD_SETS[standard], stamps };
  const [{ finishedPdf }, { pdfMetadata }] = await Promise.all([
    import('./finished-pdf.ts'),
    import('./pdf-metadata.ts'),
  ]);
  const { bytes, pages } = await finishedPdf(printed, pdfMetadata(material.context), wishes, material.recall);
  // The crop marks come last: they are marked as artefacts already, and until then the content of a page is one stream.
  if (!setup.cropMarks) return { content: bytes, pages };
  const { setPageBoxes } = await import('../pdf/write/set-page-boxes.ts');
  return { content: await setPageBoxes(bytes, pageGeometry(setup)), pages };
}
