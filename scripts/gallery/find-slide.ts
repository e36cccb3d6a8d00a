import type { DeckView } from '../views/deck/deck-view.ts';
import type { Shown } from './gallery-entry.ts';

/** Finds the slide that a picture shows and gives its number, from 1. Throws where the deck has no such slide. */
export function findSlide(view: DeckView | undefined, shown: Extract<Shown, { kind: 'slide' }>): number {
  const { layout, theme, nth = 0 } = shown;
  const found = (view?.slides ?? []).flatMap((slide, index) => {
    const isOfTheme = theme === undefined || new RegExp(`/\\d*-?${theme}\\.yaml$`).test(slide.at.file);
    return slide.layout === layout && isOfTheme ? [index + 1] : [];
  });
  const number = found[nth];
  if (number === undefined) throw new Error(`The gallery's deck has no slide '${layout}' of ${theme ?? 'the summit'}.`);
  return number;
}
