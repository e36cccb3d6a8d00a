import { briefName } from '../design/page-setup.ts';
import { drawNarrow } from '../figures/draw-narrow.ts';
import { addNarrowDrawings } from '../render/brief/add-narrow-drawings.ts';
import { isForReading } from './is-for-reading.ts';
import type { Output } from './output.ts';
import { readingText } from './read-back/read-back.ts';
import { readPage } from './read-back/read-markup.ts';

/** The output `brief.html`: the brief as one page to read on a screen, for each edition. */
export const briefPage: Output<'brief'> = {
  name: 'brief.html',
  files: 'brief*.html',
  is: 'the brief as one offline page to read on a screen, a file for each edition',
  stage: 'brief',
  notes: 'never',
  make: async ({ setup, printed, view, drawings, facts }, { material }) => {
    if (!isForReading(setup)) return [];
    const narrow = await drawNarrow(material, setup.edition);
    const content = addNarrowDrawings(printed.html, view, drawings, narrow);
    return [{ name: `${briefName(setup)}.html`, content, pages: facts.pages }];
  },
  readBack: readingText((html) => readPage(html, false)),
  markedPage: ({ setup, markedHtml }) => (isForReading(setup) ? markedHtml : undefined),
};
