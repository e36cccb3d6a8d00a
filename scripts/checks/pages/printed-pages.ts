import type { Locator } from '../../diagnostics/locator.ts';
import type { PageFacts } from '../../layout/brief/read-page-facts.ts';
import type { RunningHeads } from './check-running-heads.ts';

/** The printed pages of one file of the brief, with the locator of its texts. */
export interface PrintedPages extends RunningHeads {
  readonly facts: PageFacts;
  readonly locator: Locator;
}
