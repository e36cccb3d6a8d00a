import { STANDARD_SETS } from '../pdf/standards/standard-set.ts';
import type { Output } from './output.ts';
import { pdfMetadata } from './pdf-metadata.ts';
import { readBackPdf } from './read-back/read-back.ts';

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
    const { finishPdf } = await import('../pdf/write/finish-pdf.ts');
    const { bytes, pages } = await finishPdf(printed, pdfMetadata(material.context), {
      pageName: 'slide',
      standard: STANDARD_SETS[standard],
      stamps,
      isDeep: (page) => DEEP_LAYOUTS.has(view.slides[page - 1]?.layout ?? ''),
    });
    return [{ name: 'deck.pdf', content: bytes, pages }];
  },
  readBack: readBackPdf,
};
