import type { PageSetup } from '../design/page-setup.ts';
import type { ViewContext } from '../views/view-context.ts';

/**
 * Gives how the note of a map words the lines in dispute on a page of the brief: each in a sentence, or by their names
 * alone in large print, where sentences would leave no room for the map.
 */
export function noteWording({ edition }: PageSetup): ViewContext['mapLines']['wording'] {
  return edition === 'large-print' ? 'names' : 'sentences';
}
