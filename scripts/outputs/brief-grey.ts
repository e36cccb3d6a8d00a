import type { Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';

/** The output `brief-grey.pdf`: the brief as a PDF for printing in black alone, with `--grey`. */
export const briefGrey: Output<'brief'> = {
  name: 'brief-grey.pdf',
  files: 'brief*-grey.pdf',
  is: 'the brief for [printing in black alone](docs/printing.md), with all colours as greys of the same lightness; made with `--grey`',
  stage: 'brief',
  isUsual: false,
  notes: 'never',
  make: async (laid, job) => {
    const { isGrey, isForPress, booklet } = laid.setup;
    if (isGrey !== true || isForPress === true || booklet !== undefined) return [];
    const { makeGreyBriefs } = await import('./make/make-grey-briefs.ts');
    return await makeGreyBriefs(laid, job);
  },
  readBack: READ_BACK.greyPdf,
};
