import type { Output } from './output.ts';
import { readingText } from './read-back/read-back.ts';
import { readMarkdown } from './read-back/read-markdown.ts';

/** The slides as Marp Markdown, with the speaker's notes for whoever presents from it. */
export const deckMarkdown: Output<'deck'> = {
  name: 'deck.md',
  files: 'deck.md',
  is: 'the same slides as Marp Markdown, with the speaker notes: it opens in Marp’s own tools',
  stage: 'deck',
  notes: 'always',
  make: async ({ markdown, view }) => [{ name: 'deck.md', content: markdown, pages: view.slides.length }],
  readBack: readingText(readMarkdown),
};
