import type { PageClass } from '../../views/brief/page-class.ts';
import type { PagedBrief } from '../../views/brief/to-brief-view.ts';

/** The facts about a brief's pages that are known from an earlier printing, and that the next printing needs. */
export interface KnownPages extends PagedBrief {
  /** The ids of the headings with a blank page before them. */
  readonly blanks: ReadonlySet<string>;
  /** How the parts outside the chapters are set, so that their pages are filled. */
  readonly pageClasses: readonly PageClass[];
}

/** The facts about a brief that was never laid out: none. */
export const NOTHING_KNOWN: KnownPages = { numbers: new Map(), plans: new Map(), blanks: new Set(), pageClasses: [] };

/** The same for the page that is printed, which has the notes for the feet of its pages. */
export const FOR_PRINT: KnownPages = { ...NOTHING_KNOWN, isForPrint: true };
