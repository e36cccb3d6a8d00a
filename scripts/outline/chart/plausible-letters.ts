/** The languages that are written in one encoding, as far as a text in it can be recognised. */
export interface Script {
  /** The letters that a word may have beside a–z, small and capital, by language or group of languages. */
  readonly alphabets: readonly string[];
  /** The most such letters that stand beside one another. */
  readonly most: number;
}

/** Letters that few languages of the West have are left out, as those of other encodings come out as them. */
export const WESTERN: Script = {
  alphabets: ['àâäáãåæçèéêëìíîïñòóôöõøœùúûüßÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜ'],
  most: 2,
};

/** Polish, Czech, Slovak, Hungarian, Slovene and Croatian. */
export const CENTRAL: Script = {
  alphabets: [
    'ąćęłńóśźżĆŁÓŚŹŻ',
    'áčďéěíňóřšťúůýžÁČĎÉÍŇÓŘŠŤÚŽ',
    'áäčďéíĺľňóôŕšťúýžÁČĎÉÍĽŇÓŠŤÚŽ',
    'áéíóöőúüűÁÉÍÓÖŐÚÜŰ',
    'čćđšžČĆĐŠŽ',
  ],
  most: 4,
};

export const TURKISH: Script = { alphabets: ['âçğıîöşüûÇİÖŞÜ'], most: 2 };

/**
 * Whether all characters outside of ASCII stand as they do in these languages: letters in words, capitals at their
 * beginnings, quotes around and behind words, signs beside numbers. A text that was decoded in a wrong encoding has
 * capitals and signs within words instead.
 */
export function isPlausible(text: string, script: Script): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (!words.every((word) => isPlausibleWord(word, script))) return false;
  for (const match of text.matchAll(/[^\p{ASCII}]/gu)) {
    const around = { before: text[match.index - 1] ?? ' ', after: text[match.index + 1] ?? ' ' };
    if (!LETTER.test(match[0]) && !isPlausibleSign(match[0], around)) return false;
  }
  return true;
}

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
// In French, Italian and Portuguese.
const ALONE = /^[àÀéÉèÈ]$/u;

function isPlausibleWord(word: string, { alphabets, most }: Script): boolean {
  const foreign = word.match(/[^\p{ASCII}]/gu) ?? [];
  if (foreign.length === 0) return true;
  if (!alphabets.some((letters) => foreign.every((letter) => letters.includes(letter)))) return false;
  if (word.length === 1) return ALONE.test(word);
  // The word is all in capitals, or has small letters after the first letter.
  const isCased = !LOWER.test(word) || !UPPER.test(word.slice(1));
  const isMixed =
    foreign.length < word.length && (word.match(/[^\p{ASCII}]+/gu) ?? []).every(({ length }) => length <= most);
  const isSparse = foreign.length <= most || foreign.length * 2 <= word.length;
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
