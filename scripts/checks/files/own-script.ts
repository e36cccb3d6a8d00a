import type { ReadFile } from './read-file.ts';

/** The script of the page from which a deck is presented, and the hash by which the page's policy lets it run. */
export interface OwnScript {
  readonly text: string;
  readonly hash: string;
}

/** The script that a page may have: that of the deck; undefined for all other pages. */
export function scriptOf({ genre }: Pick<ReadFile, 'genre'>, script: OwnScript): OwnScript | undefined {
  return genre === 'deck' ? script : undefined;
}
