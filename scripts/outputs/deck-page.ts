import type { LaidOutDeck } from '../layout/deck/lay-out-deck.ts';
import type { Output, OutputJob } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';
import { spokenTime } from './spoken-time.ts';

/** The output `deck.html`: the slides as one page to present from. */
export const deckPage: Output<'deck'> = {
  name: 'deck.html',
  files: 'deck.html',
  is: 'the slides as one offline page to [present](#presenting) from',
  stage: 'deck',
  notes: 'asked',
  make: async (deck, job) => {
    const [{ drawNarrow }, { addNarrowToSlides }] = await Promise.all([
      import('../figures/draw-narrow.ts'),
      import('../render/deck/add-narrow-to-slides.ts'),
    ]);
    const narrow = await drawNarrow(job.material, 'standard');
    const content = await pageOf(deck, job, addNarrowToSlides(deck.slides.html, deck.drawings, narrow));
    return [{ name: 'deck.html', content, pages: deck.view.slides.length, ...spokenTime(deck.view) }];
  },
  readBack: READ_BACK.deckPage,
  markedPage: async (deck, job) => await pageOf(deck, job, deck.slides.markedHtml),
};

async function pageOf(deck: LaidOutDeck, job: OutputJob, html: string): Promise<string> {
  const { makeDeckPage } = await import('./make/make-deck-page.ts');
  return makeDeckPage(deck, job, html);
}
