/** A block in the flow of a page, in px: lines that may be parted, or one line as high as a block that may not. */
export interface Block {
  /** The distance to the block before, in px; it does not count at the top of a page. */
  readonly gap: number;
  readonly lines: number;
  readonly lineHeight: number;
  /** The height of its notes at the foot of its page, in px; left out where notes stand elsewhere. */
  readonly foot?: number;
}

/** A block outside the chapters: between them and the end of the document. */
export interface LooseBlock extends Block {
  readonly newPage: boolean;
  /** Whether the block must stand on the same page as the start of the next one. */
  readonly keepsNext: boolean;
}

/** A row of parts that stand side by side below the text. */
export interface StackedRow extends Block {
  /** The number of parts in the row. */
  readonly parts: number;
}

/** The heights of a chapter's parts in px, at their width in print and without page breaks. */
export interface MeasuredChapter {
  readonly id: string;
  /** Whether the chapter starts a new page. */
  readonly newPage: boolean;
  readonly gap: number;
  /** The distance from the chapter's upper edge to that of its text. */
  readonly head: number;
  readonly standfirst: number;
  readonly points: readonly Block[];
  readonly callout: Block | undefined;
  /** The parts of the column beside the text, without the notes; `inset` is their distance from the top of the text. */
  readonly side: { readonly inset: number; readonly gap: number; readonly heights: readonly number[] };
  /**
   * The heights of the notes, together and one by one; `each` is empty where the chapter has no notes.
   * `isBelow` says that they must stand below the chapter.
   */
  readonly notes: { readonly height: number; readonly each: readonly number[]; readonly isBelow: boolean };
  /** The rows of the second column where it stands below the text, in an edition of one column; empty in others. */
  readonly stacked: readonly StackedRow[];
  readonly figures: readonly (readonly Block[])[];
  readonly recommendations: Block | undefined;
}

/** The measures, in px, of a brief from its first chapter on. */
export interface MeasuredBrief {
  /** The height that is filled on a page before the first chapter. */
  readonly start: number;
  readonly chapters: readonly MeasuredChapter[];
  /** What follows the chapters. */
  readonly rest: readonly LooseBlock[];
  /** The same blocks where the end is set closer. */
  readonly closeRest: readonly LooseBlock[];
}
