import { briefName } from '../design/page-setup.ts';
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
  make: async ({ setup, printed, facts }) => {
    return isForReading(setup) ? [{ name: `${briefName(setup)}.html`, content: printed.html, pages: facts.pages }] : [];
  },
  readBack: readingText((html) => readPage(html, false)),
  markedPage: ({ setup, markedHtml }) => (isForReading(setup) ? markedHtml : undefined),
};
