// The package `hyphen` ships no types; these cover the part in use, as its README describes it.
declare module 'hyphen/*' {
  const language: {
    /** Gives the text with `hyphenChar` at every point where a word may be divided. */
    hyphenateSync(text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }): string;
  };
  export = language;
}
