/** A stretch of a text in one look. */
export interface SetRun {
  readonly words: string;
  readonly font: string;
  /** The size of the type in px. */
  readonly size: number;
  readonly isBold: boolean;
  /** The space between two letters in px, beside their own widths. */
  readonly spacing: number;
}

/** A distance in px, or as a share of the height of a line. */
export type Distance = { readonly px: number } | { readonly lines: number };

/** A paragraph as PowerPoint sets it. */
export interface SetParagraph {
  readonly runs: readonly SetRun[];
  /** Where its lines begin, from the edge of the text, and its first line from there; in px. */
  readonly start: number;
  readonly first: number;
  readonly before: Distance;
  readonly after: Distance;
  /** The distance of its lines: in px, or as a share of the height that the font asks for. */
  readonly leading: Distance;
}

/** The room of a text inside its frame, in px. */
export interface TextRoom {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  /** The space between two columns. */
  readonly gap: number;
}
