import type { RichText } from '../text/rich-text.ts';

/** A row of the masthead: what it says and, where that needs to be said, the term before it. */
export interface MastheadRow {
  readonly term: RichText | null;
  readonly text: RichText;
}

/**
 * What marks a pack as an official document, in the words of its language. All outputs take it from here; a text is null
 * where the outline does not give it.
 */
export interface DocumentView {
  /** The symbol with the number of the revision. */
  readonly symbol: RichText | null;
  /** What the covers say of the document: distribution, languages, agenda item and so on. */
  readonly masthead: readonly MastheadRow[];
  readonly marking: RichText | null;
  readonly status: RichText | null;
  readonly isDraft: boolean;
  /** Until when nothing may be published, in local time and in UTC. */
  readonly embargo: RichText | null;
  /** The words that stand on every slide and page; null where the outline gives neither marking, status nor embargo. */
  readonly banner: BannerView | null;
}

/** Marking, status and embargo, as far as there are any, as one line and for the head and the foot of a page. */
export interface BannerView {
  readonly whole: RichText;
  readonly head: RichText;
  readonly foot: RichText;
}

/** An author with what is to be said about the author. */
export interface AuthorView {
  readonly name: RichText;
  readonly role: RichText | null;
  readonly biography: RichText | null;
  readonly contact: RichText | null;
}
