import type { Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';

/** The output `brief-crop-marks-x-4.pdf`: the brief as PDF/X-4 for a printing house, with `--standard x-4`. */
export const briefPress: Output<'brief'> = {
  name: 'brief-crop-marks-x-4.pdf',
  files: 'brief*-x-4*.pdf',
  is: 'the brief for a [printing house](docs/printing.md) that asks for PDF/X-4; made with `--standard x-4`',
  stage: 'brief',
  isUsual: false,
  notes: 'never',
  make: async (laid, job) => {
    if (laid.setup.isForPress !== true) return [];
    const { makePressBriefs } = await import('./make/make-press-briefs.ts');
    return await makePressBriefs(laid, job);
  },
  readBack: READ_BACK.press,
};
