const LETTER = '[\\p{L}\\p{M}\\p{N}_]';

/**
 * The pattern of a key that stands in a citation without braces (flag `u`): letters and digits of any script, and
 * between them the marks that Pandoc's citations take.
 */
export const CITATION_KEY = `${LETTER}(?:(?:${LETTER}|[:.+/-])*${LETTER})?`;
