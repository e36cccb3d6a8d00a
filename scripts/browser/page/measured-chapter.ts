/** Something in a flow of blocks: lines that may be parted, or one line as high as all of what may not. Lengths in px. */
export interface Block {
  /** The distance to what stands before it; none at the top of a page. */
  readonly gap: number;
  readonly lines: number;
  readonly lineHeight: number;
}

/** A block that stands by itself: what is between the chapters and the document's end. */
export interface LooseBlock extends Block {
  readonly newPage: boolean;
  /** No page ends between it and the next one. */
  readonly keepsNext: boolean;
}

/** How high the parts of a chapter are, laid out as wide as in print, before any page is broken. In px. */
export interface MeasuredChapter {
  readonly id: string;
  /** It opens a page, wherever the one before it ends. */
  readonly newPage: boolean;
  readonly gap: number;
  /** From the chapter's top to the top of its text. */
  readonly head: number;
  readonly standfirst: number;
  readonly points: readonly Block[];
  readonly callout: Block | undefined;
  /** The parts of the hanging column without the notes; `inset` is its distance from the top of the text. */
  readonly side: { readonly inset: number; readonly gap: number; readonly heights: readonly number[] };
  /** The notes one by one; none where the chapter has none. */
  readonly notes: { readonly height: number; readonly each: readonly number[] };
  /** The rows of the hanging column where it stands below the text, in an edition of one column; none elsewhere. */
  readonly stacked: readonly Block[];
  readonly figures: readonly (readonly Block[])[];
  readonly recommendations: Block | undefined;
}

/** All of a brief that comes after its first pages. Lengths in px. */
export interface MeasuredBrief {
  /** How much of a page is filled before the first chapter. */
  readonly start: number;
  readonly chapters: readonly MeasuredChapter[];
  readonly rest: readonly LooseBlock[];
}
