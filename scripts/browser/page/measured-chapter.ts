import type { PageClass } from '../../views/brief/page-class.ts';

/** A block in the flow of a page, in px: lines that may be parted, or one line as high as a block that may not. */
export interface Block {
  /** The distance to the block before, in px; it does not count at the top of a page. */
  readonly gap: number;
  readonly lines: number;
  readonly lineHeight: number;
  /** The height of its notes at the foot of its page, in px; left out where notes stand elsewhere. */
  readonly foot?: number;
}

/** A block outside the chapters: before the first one, or after the last one. */
export interface LooseBlock extends Block {
  readonly newPage: boolean;
  /** Whether the new page is the layout's own choice, which no stylesheet asks for. */
  readonly isChosen?: boolean;
  /** Whether the block must stand on the same page as the start of the next one. */
  readonly keepsNext: boolean;
  /** Whether it opens the references, which may also begin a page. */
  readonly opensBack?: boolean;
  /** The height in px of the head of its table, which is repeated where the block begins a page. */
  readonly head?: number;
  /** The parts of a list in columns, in px with the distances between them; left out for all other blocks. */
  readonly columns?: { readonly count: number; readonly heights: readonly number[] };
  /** The blocks of a part that is kept whole, with the class that would let it be parted; left out for all others. */
  readonly parted?: { readonly by: PageClass; readonly blocks: readonly LooseBlock[] };
}

/** One way to set the parts before or after the chapters: the classes of the document, and the blocks. */
export interface Setting {
  readonly classes: readonly PageClass[];
  readonly blocks: readonly LooseBlock[];
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
  /** Its gap is 0: the distance to the text belongs to the first point. */
  readonly standfirst: Block;
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
  /** The parts of the recommendations' box, between which it may be parted; empty where the chapter has none. */
  readonly recommendations: readonly Block[];
}

/** The measures, in px, of a brief from its first chapter on. */
export interface MeasuredBrief {
  /** The ways to set what stands before the chapters, from the top of a page on. */
  readonly fronts: readonly Setting[];
  readonly chapters: readonly MeasuredChapter[];
  /** The ways to set what follows the chapters. */
  readonly ends: readonly Setting[];
}
