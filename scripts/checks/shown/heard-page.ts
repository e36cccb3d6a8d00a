import type { Barrier } from '../../browser/page/find-barriers.ts';
import type { Locator } from '../../diagnostics/locator.ts';

/** A finished page, and what in it keeps people from hearing or using it. */
export interface HeardPage {
  readonly barriers: readonly Barrier[];
  readonly locator: Locator;
}
