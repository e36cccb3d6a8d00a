import type { DeckView } from '../../scripts/views/deck/deck-view.ts';
import { plainText } from '../../scripts/views/text/rich-text.ts';

/** A deck with the marking RESTRICTED, an embargo and a symbol: its own, where it has one. */
export function markedDeck(view: DeckView): DeckView {
  const [marking, embargo] = [plainText('RESTRICTED'), plainText('Embargo until noon')];
  const banner = { whole: plainText('RESTRICTED · Embargo until noon'), head: marking, foot: embargo };
  const symbol = view.document?.symbol ?? plainText('EX/2030/7');
  const document = { symbol, masthead: [], marking, status: null, isDraft: false, embargo, banner };
  const slides = view.slides.map((slide) => (slide.layout === 'cover' ? { ...slide, symbol } : slide));
  return { ...view, document, slides };
}
