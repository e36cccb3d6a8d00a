import type { Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';

/** The output `brief.pdf`: the brief as a PDF to print, for each edition and way of printing. */
export const briefPdf: Output<'brief'> = {
  name: 'brief.pdf',
  files: 'brief*.pdf',
  is: 'the brief to print, with contents, bookmarks and page numbers, a file for each edition, and with `--copies` for each recipient',
  stage: 'brief',
  notes: 'never',
  make: async (laid, job) => {
    const { isGrey, isForPress, booklet } = laid.setup;
    if (isGrey === true || isForPress === true || booklet !== undefined) return [];
    const { makeBriefPdfs } = await import('./make/make-brief-pdfs.ts');
    return await makeBriefPdfs(laid, job);
  },
  readBack: READ_BACK.pdf,
};
