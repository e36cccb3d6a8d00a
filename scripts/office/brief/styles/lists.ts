/** The numbers of the lists of a Word brief (`w:numId`). */
export const LISTS = { chapters: 1, messages: 2, recommendations: 3, actions: 4, bullets: 5 } as const;

/**
 * The number of the list that holds one recommendation alone, and begins with its rank, from 1: in a chapter, or at a
 * glance. Ranks need not follow the order of the chapters, so that no list can count them.
 */
export function rankList(rank: number, isAsk: boolean): number {
  return LISTS.bullets + 2 * rank - (isAsk ? 0 : 1);
}
