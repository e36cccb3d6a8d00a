const LETTER = '[\\p{L}\\p{M}\\p{N}_]';

/**
 * The pattern (flag `u`) of a citation's key that needs no braces: letters and digits of any script. Between them may
 * stand the punctuation that Pandoc allows in keys.
 */
export const CITATION_KEY = `${LETTER}(?:(?:${LETTER}|[:.+/-])*${LETTER})?`;
