import type { Hyphenator } from './load-hyphenator.ts';

// Names, addresses and signs are not divided, nor what a reader copies letter by letter.
const WHOLE = new Set(['a', 'code', 'sup']);

/**
 * A paragraph's HTML with soft hyphens in its plain words: none in links, code or the numbers of notes, none in words
 * with capitals (names; German nouns are divided) or signs in them, and none in the paragraph's last word.
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

// Where the last run of letters begins that no tag or entity is part of.
function lastWordAt(markup: string): number {
  const words = [...markup.matchAll(/<[^>]*>|&[#\w]+;|[^<&\s]+/g)].filter(([token]) => /^[^<&]*\p{L}/u.test(token));
  return words.at(-1)?.index ?? markup.length;
}
