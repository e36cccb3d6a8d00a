/** Marp's options that change the layout of a deck, as its settings write them. A missing option has Marp's default. */
export interface MarpOptions {
  /**
   * Whether HTML in the Markdown is shown: all of it, or no HTML, or the named elements with the named attributes. By
   * default Marp's own list is used.
   */
  readonly html?: boolean | Readonly<Record<string, HtmlAttributes>> | undefined;
  /** The library that sets formulas. With `false`, formulas stay as they are written. */
  readonly math?: 'mathjax' | 'katex' | false | undefined;
  /** Whether a line break within a paragraph is a line break on the slide. */
  readonly breaks?: boolean | undefined;
  readonly typographer?: boolean | undefined;
}

/** The attributes of an element that are allowed. */
type HtmlAttributes = readonly string[] | Readonly<Record<string, boolean>>;
