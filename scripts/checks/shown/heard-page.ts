import type { Barrier } from '../../browser/page/find-barriers.ts';
import type { Locator } from '../../diagnostics/locator.ts';

/** A finished page as a screen reader gets it: its barriers, and the locator of its texts. */
export interface HeardPage {
  readonly barriers: readonly Barrier[];
  readonly locator: Locator;
}
