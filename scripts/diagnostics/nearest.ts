import { closestMatch } from 'leven';

/**
 * The candidate that a mistyped name most likely meant, or undefined where none is near: at most a
 * third of the letters may differ, and never fewer than one.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const maxDistance = Math.max(1, Math.floor(name.length / 3));
  return closestMatch(name, [...candidates], { maxDistance });
}
