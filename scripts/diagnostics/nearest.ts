import { closestMatch } from 'leven';

/**
 * The candidate that a mistyped name most likely means; undefined where no candidate is near. A candidate is near where
 * it differs only in capitals; where it differs by one letter in a name of up to four letters, by two in a longer one,
 * or by a third of its letters in one of nine or more; or where it is the only candidate that begins with the name. Two
 * exchanged letters count as one different letter.
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
  // A name of two letters with another letter is another word.
  if (match !== undefined && name.length > 2) return match;
  return begun.length === 1 ? begun[0] : undefined;
}

// A word of four letters with two other letters is another word.
const SHORT = 4;

function isExchanged(name: string, candidate: string): boolean {
  const at = [...name].findIndex((letter, index) => letter !== candidate[index]);
  return candidate === `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`;
}
