/** The place of a stamp on a page: its head, its foot, or the head of the first page, which says everything. */
export type StampPart = 'first' | 'head' | 'foot';

/** The measures of a page in pt. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The words that are stamped on pages of one size, at one place and on one ground. */
export interface Stamp {
  readonly size: PageSize;
  readonly part: StampPart;
  /** Whether they stand on the deep ground of a cover, in light letters. */
  readonly onDeep: boolean;
}

/** A sheet of stamps as a PDF, a page for each of `stamps`, in their order. */
export interface StampSheet {
  readonly stamps: readonly Stamp[];
  readonly bytes: Uint8Array;
  /** The words of all stamps, as they are read to somebody who does not see the pages. */
  readonly words: string;
}
