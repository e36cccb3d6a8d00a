/** The genres of a pack: the slides to show, and the brief to print. */
export const GENRES = ['deck', 'brief'] as const;

/** One genre of a pack. */
export type Genre = (typeof GENRES)[number];

/** Whether a word names a genre. */
export function isGenre(word: string | undefined): word is Genre {
  return GENRES.some((genre) => genre === word);
}
