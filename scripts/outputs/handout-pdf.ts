import type { Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';
import { spokenTime } from './spoken-time.ts';

/** The output `handout.pdf`: the slides to give away on paper, with their notes or lines to write on. */
export const handoutPdf: Output<'deck'> = {
  name: 'handout.pdf',
  files: 'handout.pdf',
  is: 'the slides on paper, one, two or three a page (`--handout`), with their notes or lines to write on; made where it is asked for',
  stage: 'deck',
  notes: 'asked',
  isUsual: false,
  make: async (deck, job) => {
    const { makeHandout } = await import('./make/make-handout.ts');
    const { bytes, pages } = await makeHandout(deck, job);
    return [
      {
        name: 'handout.pdf',
        content: bytes,
        pages,
        slides: deck.view.slides.length,
        ...spokenTime(deck.view),
      },
    ];
  },
  readBack: READ_BACK.pdf,
};
