import type { Locator } from '../../diagnostics/locator.ts';
import type { PageFacts } from '../../layout/brief/read-page-facts.ts';

/** The pages of one file of the brief, as they were printed. */
export interface PrintedPages {
  readonly facts: PageFacts;
  readonly locator: Locator;
}
