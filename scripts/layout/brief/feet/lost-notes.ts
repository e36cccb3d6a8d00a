import { eachOnce } from '../../../diagnostics/each-once.ts';
import type { SetNote } from './set-feet.ts';

/** A note that can't stand on the page that cites it. */
export interface LostNote {
  readonly number: number;
  readonly mark: number | null;
  /** The page whose text cites it. */
  readonly page: number;
  /** The page on which the note stands; that of the text where its page has no room for it. */
  readonly standsOn: number;
}

/**
 * Finds the notes that stand on another page than the text that cites them, and of each page that has no room for its notes
 * the last one. `pages` are the pages of the printed ids.
 */
export function lostNotes(notes: readonly SetNote[], pages: ReadonlyMap<string, number>): LostNote[] {
  const all = notes.map(({ id, citedAt, isOverfull, ...note }) => {
    const page = pages.get(citedAt) ?? 0;
    return { ...note, isOverfull, page, standsOn: isOverfull ? page : (pages.get(id) ?? 0) };
  });
  const crowded = all.filter(({ isOverfull }) => isOverfull).toReversed();
  const away = all.filter(({ isOverfull, page, standsOn }) => !isOverfull && page !== standsOn);
  const lost = [...eachOnce(crowded, ({ page }) => String(page)), ...away];
  return lost.map(({ number, mark, page, standsOn }) => ({ number, mark, page, standsOn }));
}
