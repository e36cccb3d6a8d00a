import type { Locator } from '../../scripts/diagnostics/locator.ts';
import type { Place } from '../../scripts/diagnostics/place.ts';

/** Makes the locator of a deck whose marks have these places, and whose slides all have the place `slide`. */
export function locatorOf(marks: readonly Place[] = [], slide?: Place): Locator {
  return { kind: 'slide', marks, slides: Array.from({ length: 50 }, () => slide), pages: new Map() };
}
