import type { PagesFrom } from '../checks/word/pages-from.ts';

/** A finished file of a pack, in memory. */
export interface Artefact {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The number of its slides or printed pages; undefined where it has no pages. */
  readonly pages?: number;
  /** The number of the slides that it shows, where that is not the number of its pages. */
  readonly slides?: number;
  /** How many seconds its slides take to say; left out for a file that is not spoken. */
  readonly seconds?: number;
  /** Whether the pace of its language is the mean of others; left out where it was measured. */
  readonly isMeanPace?: true;
  /** Whose page numbers its contents have; left out where that needs no saying. */
  readonly pagesFrom?: PagesFrom;
  /** The words that say whose copy it is, which stand on each of its pages; left out for a file that is nobody's. */
  readonly copy?: string;
}
