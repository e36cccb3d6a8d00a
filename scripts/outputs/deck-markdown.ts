import type { Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';

/** The output `deck.md`: the slides as Marp Markdown, with the speaker notes for the person who presents. */
export const deckMarkdown: Output<'deck'> = {
  name: 'deck.md',
  files: 'deck.md',
  is: 'the same slides as Marp Markdown, with the speaker notes: it opens in Marp’s own tools',
  stage: 'deck',
  notes: 'always',
  make: async ({ markdown, view }) => [{ name: 'deck.md', content: markdown, pages: view.slides.length }],
  readBack: READ_BACK.deckMarkdown,
};
