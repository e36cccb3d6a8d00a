import type { Locator } from '../../diagnostics/locator.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { PageFacts } from './read-page-facts.ts';

/**
 * Makes the locator of a printed brief. A text may be printed several times (in its chapter, the contents, tables): its
 * page is the first one.
 */
export function briefLocator(marks: readonly Place[], { blocks }: Pick<PageFacts, 'blocks'>): Locator {
  const pages = new Map<number, number>();
  for (const { mark, lines } of blocks) {
    const [first] = lines;
    if (mark !== null && first !== undefined && !pages.has(mark)) pages.set(mark, first.page);
  }
  return { kind: 'page', marks, slides: [], pages };
}
