import { STANDARD_SETS } from '../pdf/standards/standard-set.ts';
import type { Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';
import { spokenTime } from './spoken-time.ts';

// The slides that stand on the deep ground of the covers.
const DEEP_LAYOUTS = new Set(['cover', 'section', 'close']);

/** The output `deck.pdf`: the slides as a PDF. */
export const deckPdf: Output<'deck'> = {
  name: 'deck.pdf',
  files: 'deck.pdf',
  is: 'the slides as PDF, to send or to show',
  stage: 'deck',
  notes: 'never',
  make: async ({ printed, view, stamps }, job) => {
    const deepPages = view.slides.flatMap(({ layout }, index) => (DEEP_LAYOUTS.has(layout) ? [index + 1] : []));
    const wishes = { pageName: 'slide', standard: STANDARD_SETS[job.standard], stamps, deepPages };
    const { finishedPdf } = await import('./finished-pdf.ts');
    const { bytes, pages } = await finishedPdf(printed, wishes, job);
    return [{ name: 'deck.pdf', content: bytes, pages, ...spokenTime(view) }];
  },
  readBack: READ_BACK.pdf,
};
