import type { Locator } from '../../scripts/diagnostics/locator.ts';
import type { Place } from '../../scripts/diagnostics/place.ts';

/** The locator of a deck whose marks stand for these places, and each of whose slides stands for `slide`. */
export function locatorOf(marks: readonly Place[] = [], slide?: Place): Locator {
  return { kind: 'slide', marks, slides: Array.from({ length: 50 }, () => slide), pages: new Map() };
}
