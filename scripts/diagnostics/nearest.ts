import { closestMatch } from 'leven';

/**
 * The candidate that a mistyped name most likely meant, or undefined where none is near: it differs in capitals
 * only, or by at most two letters, in a short name one, in a longer one a third; or the name is its beginning and no other's.
 * One with two letters exchanged is as near as one with a letter more, less or other.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const alike = candidates.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (alike !== undefined) return alike;
  const maxDistance = name.length <= SHORT ? 1 : Math.max(2, Math.floor(name.length / 3));
  const begun = name === '' ? [] : candidates.filter((candidate) => candidate.startsWith(name));
  const match =
    closestMatch(name, [...candidates], { maxDistance: 1 }) ??
    candidates.find((candidate) => isExchanged(name, candidate)) ??
    closestMatch(name, [...candidates], { maxDistance });
  // Two letters changed in a word of two are another word.
  if (match !== undefined && name.length > 2) return match;
  return begun.length === 1 ? begun[0] : undefined;
}

// Two letters changed in a word of four are another word.
const SHORT = 4;

function isExchanged(name: string, candidate: string): boolean {
  const at = [...name].findIndex((letter, index) => letter !== candidate[index]);
  return candidate === `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`;
}
