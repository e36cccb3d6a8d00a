import { fontStack } from '../design/font-stacks.ts';
import { briefName } from '../design/page-setup.ts';
import { isForReading } from './is-for-reading.ts';
import type { Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';

/** The output `brief.html`: the brief as one page to read on a screen, for each edition. */
export const briefPage: Output<'brief'> = {
  name: 'brief.html',
  files: 'brief*.html',
  is: 'the brief as one offline page to read on a screen, a file for each edition',
  stage: 'brief',
  notes: 'never',
  make: async ({ setup, printed, view, drawings, facts }, { material }) => {
    if (!isForReading(setup)) return [];
    const [{ drawNarrow }, { addNarrowDrawings }, { markPrintedPages }] = await Promise.all([
      import('../figures/draw-narrow.ts'),
      import('../render/brief/add-narrow-drawings.ts'),
      import('../render/brief/mark-printed-pages.ts'),
    ]);
    const narrow = await drawNarrow(material, setup.edition);
    const family = fontStack('text', material.context.outline.design.fonts);
    const html = markPrintedPages(printed.html, view, { edition: setup.edition, family });
    const content = addNarrowDrawings(html, view, drawings, narrow);
    return [{ name: `${briefName(setup)}.html`, content, pages: facts.pages }];
  },
  readBack: READ_BACK.briefPage,
  markedPage: async ({ setup, markedHtml }) => (isForReading(setup) ? markedHtml : undefined),
};
