import type { Locator } from '../../diagnostics/locator.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import type { SlideView } from '../../views/deck/deck-view.ts';
import type { MeasuredDeck } from './check-fit.ts';

/** The slides of a deck as the browser laid them out, with what they should be. */
export interface MeasuredSlides extends MeasuredDeck {
  readonly locator: Locator;
  /** The slides of the deck's view. */
  readonly views: readonly SlideView[];
  /** The summit's own template files of the deck. */
  readonly own: readonly SourceFile[];
}
