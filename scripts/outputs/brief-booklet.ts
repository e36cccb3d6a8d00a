import type { Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';

/** The output `brief-booklet.pdf`: the pages of the brief two up on sheets to fold and staple, with `--booklet`. */
export const briefBooklet: Output<'brief'> = {
  name: 'brief-booklet.pdf',
  files: 'brief*-booklet*.pdf',
  is: 'the brief as a [booklet](docs/printing.md), two pages on a side, to print, fold and staple; made with `--booklet`',
  stage: 'brief',
  isUsual: false,
  notes: 'never',
  make: async (laid, job) => {
    if (laid.setup.booklet === undefined) return [];
    const { makeBooklets } = await import('./make/make-booklets.ts');
    return await makeBooklets(laid, laid.setup.booklet, job);
  },
  readBack: READ_BACK.sheets,
};
