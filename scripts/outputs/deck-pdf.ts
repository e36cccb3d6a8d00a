import { STANDARD_SETS } from '../pdf/standards/standard-set.ts';
import type { Output } from './output.ts';
import { readBackPdf } from './read-back/read-back.ts';
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
  make: async ({ printed, view, stamps }, { material, standard }) => {
    const deepPages = view.slides.flatMap(({ layout }, index) => (DEEP_LAYOUTS.has(layout) ? [index + 1] : []));
    const wishes = { pageName: 'slide', standard: STANDARD_SETS[standard], stamps, deepPages };
    const [{ finishedPdf }, { pdfMetadata }] = await Promise.all([
      import('./finished-pdf.ts'),
      import('./pdf-metadata.ts'),
    ]);
    const { bytes, pages } = await finishedPdf(printed, pdfMetadata(material.context), wishes, material.recall);
    return [{ name: 'deck.pdf', content: bytes, pages, ...spokenTime(view) }];
  },
  readBack: readBackPdf,
};
