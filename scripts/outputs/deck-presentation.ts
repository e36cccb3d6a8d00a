import type { Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';
import { spokenTime } from './spoken-time.ts';

/** The output `deck.pptx`: the slides for PowerPoint, with texts, tables and charts that can be edited there. */
export const deckPresentation: Output<'deck'> = {
  name: 'deck.pptx',
  files: 'deck.pptx',
  is: 'the slides for [PowerPoint](docs/office.md), to be edited there; made where it is asked for',
  stage: 'deck',
  notes: 'asked',
  isUsual: false,
  make: async (deck, job) => {
    const { makeDeckPresentation } = await import('./make/make-deck-presentation.ts');
    const content = await makeDeckPresentation(deck, job);
    return [{ name: 'deck.pptx', content, pages: deck.view.slides.length, ...spokenTime(deck.view) }];
  },
  readBack: READ_BACK.office,
};
