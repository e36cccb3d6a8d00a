import type { PagedBrief } from '../../views/brief/to-brief-view.ts';

/** What is known of a brief's pages once it was laid out and printed: it changes what is printed next. */
export interface KnownPages extends PagedBrief {
  /** The ids of the headings that a blank page goes before. */
  readonly blanks: ReadonlySet<string>;
}

/** What is known of a brief that was not laid out yet. */
export const NOTHING_KNOWN: KnownPages = { numbers: new Map(), plans: new Map(), blanks: new Set() };
