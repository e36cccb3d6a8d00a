/**
 * Whether all characters outside ASCII have usual positions for Western European languages: letters in words, capitals
 * at their start, quotation marks around words, signs beside numbers. A text in a wrong encoding has capitals and signs
 * within words. Letters that few of these languages have do not count, because wrong decoding often gives them.
 */
export function isPlausible(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (!words.every(isPlausibleWord)) return false;
  for (const match of text.matchAll(/[^\p{ASCII}]/gu)) {
    const around = { before: text[match.index - 1] ?? ' ', after: text[match.index + 1] ?? ' ' };
    if (!LETTER.test(match[0]) && !isPlausibleSign(match[0], around)) return false;
  }
  return true;
}

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const KNOWN = /^[A-Za-zàâäáãåæçèéêëìíîïñòóôöõøœùúûüßÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜ]+$/u;
// In French, Italian and Portuguese.
const ALONE = /^[àÀéÉèÈ]$/u;

function isPlausibleWord(word: string): boolean {
  const foreign = word.match(/[^\p{ASCII}]/gu) ?? [];
  if (foreign.length === 0) return true;
  if (!KNOWN.test(word)) return false;
  if (word.length === 1) return ALONE.test(word);
  // The word is all in capitals, or has small letters after the first letter.
  const isCased = !LOWER.test(word) || !UPPER.test(word.slice(1));
  const isMixed = foreign.length < word.length && !/[^\p{ASCII}]{3}/u.test(word);
  const isSparse = foreign.length <= 2 || foreign.length * 2 <= word.length;
  return isCased && isMixed && isSparse && (word.length > 2 || LOWER.test(foreign[0] ?? ''));
}

interface Neighbours {
  readonly before: string;
  readonly after: string;
}

function isPlausibleSign(sign: string, around: Neighbours): boolean {
  const rule = SIGNS.find(({ signs }) => signs.includes(sign));
  return rule?.fits(around) === true;
}

const isText = (character: string) => /[\p{L}\p{N}]/u.test(character);

const SIGNS: readonly { readonly signs: string; readonly fits: (around: Neighbours) => boolean }[] = [
  { signs: '\u00A0', fits: () => true },
  { signs: '’', fits: ({ before }) => isText(before) },
  { signs: '“‘„«‹', fits: ({ before }) => !isText(before) },
  { signs: '”»›', fits: ({ after }) => !isText(after) },
  { signs: '–—', fits: ({ before, after }) => !(LOWER.test(before) && LOWER.test(after)) },
  { signs: '°', fits: ({ before, after }) => !LETTER.test(before) && !LOWER.test(after) },
  { signs: '²³', fits: ({ before, after }) => LETTER.test(before) && !isText(after) },
  { signs: '€£§©®±½¼¾·•…‰µ×', fits: ({ before, after }) => !LETTER.test(before) && !LETTER.test(after) },
];
