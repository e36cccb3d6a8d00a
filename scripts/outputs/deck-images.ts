import type { Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';

/** The output `images`: slides and figures as pictures, for pages and posts elsewhere. */
export const deckImages: Output<'deck'> = {
  name: 'images',
  files: 'images/*',
  is: 'each slide as PNG (`--scale`), each figure as SVG and PNG with its title, source and marking, a contact sheet, and a list of them; made where it is asked for',
  stage: 'deck',
  notes: 'never',
  isUsual: false,
  make: async (deck, job) => {
    const { makeImages } = await import('./make/make-images.ts');
    return await makeImages(deck, job);
  },
  readBack: READ_BACK.images,
};
