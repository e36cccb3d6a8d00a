import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { PageFacts } from '../../layout/brief/read-page-facts.ts';

/**
 * Finds the widest element that is wider than the text area of its page: the browser would shrink all pages to make it
 * fit.
 */
export function checkWidePages({ wide }: Pick<PageFacts, 'wide'>): Diagnostic[] {
  const [widest] = wide;
  return widest === undefined ? [] : [diagnose('check/wide-page', widest)];
}
