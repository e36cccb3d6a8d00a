import type { Hyphenator } from './load-hyphenator.ts';

// Links, code and note numbers are not divided: a reader may copy them letter by letter.
const WHOLE = new Set(['a', 'code', 'sup']);

/**
 * Adds soft hyphens to the plain words in a paragraph's HTML. Links, code and note numbers stay whole, and so do words
 * with capitals or signs (in German, nouns are divided) and the last word of the paragraph.
 */
export function hyphenateMarkup(markup: string, hyphenate: Hyphenator, language: string): string {
  const open: string[] = [];
  const lastWord = lastWordAt(markup);
  const word = /^de\b/.test(language) ? /^\p{Lu}?\p{Ll}+$/u : /^\p{Ll}+$/u;
  return markup.replace(/<(\/?)(\w+)[^>]*>|&[#\w]+;|[^<&\s]+/g, (token, close, tag, offset: number) => {
    if (tag !== undefined) {
      if (close === '') open.push(tag);
      else open.pop();
      return token;
    }
    if (token.startsWith('&') || offset >= lastWord || open.some((name) => WHOLE.has(name))) return token;
    return token.replace(/[\p{L}\p{M}\p{N}\u00AD_@/\\-]+/gu, (part) => (word.test(part) ? hyphenate(part) : part));
  });
}

// The offset of the last run of letters that belongs to no tag or entity.
function lastWordAt(markup: string): number {
  const words = [...markup.matchAll(/<[^>]*>|&[#\w]+;|[^<&\s]+/g)].filter(([token]) => /^[^<&]*\p{L}/u.test(token));
  return words.at(-1)?.index ?? markup.length;
}
