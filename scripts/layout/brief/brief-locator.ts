import type { Locator } from '../../diagnostics/locator.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { PageFacts } from './read-page-facts.ts';

/**
 * Where the marks of a printed brief lead to. A text stands in its chapter, in the contents and in tables: its page is
 * the one where it is printed first.
 */
export function briefLocator(marks: readonly Place[], { blocks }: Pick<PageFacts, 'blocks'>): Locator {
  const pages = new Map<number, number>();
  for (const { mark, lines } of blocks) {
    const [first] = lines;
    if (mark !== null && first !== undefined && !pages.has(mark)) pages.set(mark, first.page);
  }
  return { kind: 'page', marks, slides: [], pages };
}
