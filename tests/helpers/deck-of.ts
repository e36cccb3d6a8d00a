import type { DeckView, SlideView } from '../../scripts/views/deck/deck-view.ts';
import type { RichText } from '../../scripts/views/text/rich-text.ts';

/** Makes the view of a deck from slides; its title is used for all its metadata as well. */
export function deckOf(slides: readonly SlideView[], title: RichText): DeckView {
  return {
    language: 'en-GB',
    ratio: '16:9',
    title,
    subject: title,
    author: title,
    keywords: title,
    labels: { by: title },
    document: null,
    slides,
  };
}
