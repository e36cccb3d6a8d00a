import type { DeckView, SlideView } from '../../scripts/views/deck/deck-view.ts';
import type { RichText } from '../../scripts/views/text/rich-text.ts';

/** A deck of the given slides. Its title is also its author, subject and every other text of its metadata. */
export function deckOf(slides: readonly SlideView[], title: RichText): DeckView {
  return {
    language: 'en-GB',
    ratio: '16:9',
    title,
    subject: title,
    author: title,
    keywords: title,
    labels: {},
    slides,
  };
}
