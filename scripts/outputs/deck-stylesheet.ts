import type { Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';

/** The output `deck.css`: the stylesheet of `deck.md`, a theme for Marp's own tools that contains its fonts. */
export const deckStylesheet: Output<'deck'> = {
  name: 'deck.css',
  files: 'deck.css',
  is: 'the stylesheet of `deck.md`, with the fonts inside',
  stage: 'deck',
  notes: 'never',
  make: async ({ styles: { theme, rules, fonts } }) => {
    const head = theme.slice(0, -rules.length);
    return [{ name: 'deck.css', content: `${head}${fonts}\n${rules}` }];
  },
  readBack: READ_BACK.stylesheet,
};
