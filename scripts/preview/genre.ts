/** The two kinds of page that a preview shows. */
export const GENRES = ['deck', 'brief'] as const;
export type Genre = (typeof GENRES)[number];

/** Whether a word names one of them. */
export function isGenre(word: string | undefined): word is Genre {
  return GENRES.some((genre) => genre === word);
}
