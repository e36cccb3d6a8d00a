const MOST_WORDS = 4;
const MOST_LETTERS = 32;

/** Makes an id of the first words of a text; undefined where they have no letters that an id may have. */
export function toId(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const words = text
    .replace(/\[[^\]]*@[^\]]*\]/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['\u2019]/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  // Words that only partly have such letters would make an id that says something else.
  if (words === null || !words.slice(0, MOST_WORDS).every((word) => /^[a-z0-9]+$/.test(word))) return undefined;
  const kept = words.slice(words.findIndex((word) => /^[a-z]/.test(word))).slice(0, MOST_WORDS);
  while (kept.length > 1 && kept.join('-').length > MOST_LETTERS) kept.pop();
  const id = kept.join('-').slice(0, MOST_LETTERS);
  return /^[a-z]/.test(id) ? id : undefined;
}
