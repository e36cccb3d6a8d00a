// hyphen ships no types; this is the part in use, by its README.
declare module 'hyphen/*' {
  const language: {
    /** The text with `hyphenChar` at every point where a word may be divided. */
    hyphenateSync(text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }): string;
  };
  export = language;
}
