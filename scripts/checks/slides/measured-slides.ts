import type { Locator } from '../../diagnostics/locator.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import type { SlideView } from '../../views/deck/deck-view.ts';
import type { MeasuredDeck } from './check-fit.ts';

/** The slides of a deck as the browser laid them out, with what they should be. */
export interface MeasuredSlides extends MeasuredDeck {
  readonly locator: Locator;
  /** The slides of the deck's view. */
  readonly views: readonly SlideView[];
  /** The BCP 47 language of the deck, and how many minutes it may take to say; undefined where nobody has said it. */
  readonly language: string;
  readonly minutes: { readonly value: number; readonly at: Place } | undefined;
  /** The summit's own template files of the deck. */
  readonly own: readonly SourceFile[];
}
