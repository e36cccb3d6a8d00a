import type { Locator } from '../../diagnostics/locator.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import type { MeasuredDeck } from './check-fit.ts';

/** The slides of a deck as the browser laid them out. */
export interface MeasuredSlides extends MeasuredDeck {
  readonly locator: Locator;
  /** How many slides the deck's view has. */
  readonly expected: number;
  /** The summit's own files of the deck. */
  readonly own: readonly SourceFile[];
}
