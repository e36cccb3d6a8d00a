/** The options of Marp's that change how a deck is laid out, as its settings write them; what is left out is as Marp has it. */
export interface MarpOptions {
  /** Whether HTML in the Markdown is shown: all, nothing, or the elements with their attributes; Marp's own list if left out. */
  readonly html?: boolean | Readonly<Record<string, HtmlAttributes>> | undefined;
  /** With which library formulas are set; `false` leaves them as they are written. */
  readonly math?: 'mathjax' | 'katex' | false | undefined;
  /** Whether a line's end in a paragraph is one on the slide. */
  readonly breaks?: boolean | undefined;
  readonly typographer?: boolean | undefined;
}

/** The attributes of an element that may stay. */
type HtmlAttributes = readonly string[] | Readonly<Record<string, boolean>>;
