import type { Genre } from '../outline/genre.ts';
import type { Templates } from './templates.ts';

/** Whether a summit's own templates or stylesheets draw a genre: such a look may leave parts out on purpose. */
export function isOwnLook({ deck, brief }: Templates, genre: Genre): boolean {
  const stylesheets = genre === 'deck' ? [deck.css, deck.narrowCss, ...deck.addedCss] : [brief.css, ...brief.addedCss];
  const { main, partials } = genre === 'deck' ? deck.markdown : brief.page;
  return [...stylesheets, main, ...partials.values()].some(({ origin }) => origin === 'summit');
}
