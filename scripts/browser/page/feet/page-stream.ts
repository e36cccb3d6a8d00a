/** One line of a text, or a block that stays in one piece, in px from the top of the stream. */
export interface StreamLine {
  readonly top: number;
  readonly bottom: number;
}

/** A text with its lines, or a block as one line, in the order of the page. */
export interface StreamPart {
  readonly lines: readonly StreamLine[];
  /** Whether a page may end before the part. */
  readonly mayBreak: boolean;
  /** Whether the stylesheet begins a new page with the part. */
  readonly opensPage: boolean;
  /** The height, in px, of what is repeated above the part where it begins a page: the head of a table. */
  readonly repeated: number;
  /** The index of the columns that the part is the text of; null where nothing stands beside it. */
  readonly columns: number | null;
}

/** A text with boxes beside it. */
export interface StreamColumns {
  /** The boxes of the second column, from top to bottom. */
  readonly boxes: readonly StreamLine[];
}

/** A number in the text that leads to a note: its number, and the line or the box in which it stands. */
export interface Citing {
  readonly number: number;
  /** The number of the mark of the text around it; null where it has no place. */
  readonly mark: number | null;
  readonly at: { readonly part: number; readonly line: number } | { readonly columns: number; readonly box: number };
}

/** A brief as one long page without breaks, with the heights, in px, of the notes for the feet of its pages. */
export interface PageStream {
  readonly parts: readonly StreamPart[];
  readonly columns: readonly StreamColumns[];
  readonly citings: readonly Citing[];
  /** The height of each note in full and in short. */
  readonly notes: readonly { readonly number: number; readonly full: number; readonly short: number }[];
  /** The height of the rule above the notes with its distances. */
  readonly rule: number;
  /** The number of columns of the notes where they have the whole width, and where boxes stand beside the text. */
  readonly noteColumns: { readonly wide: number; readonly beside: number };
}
