/**
 * Whether a block of a page has all letters and digits of a text, in any order. A browser writes letters from right to
 * left into a PDF in the order in which they stand from the left, line by line, but ligatures the other way round.
 */
export function holdsLetters(block: string, words: string): boolean {
  const counts = new Map<string, number>();
  for (const letter of lettersOf(block)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of lettersOf(words)) {
    const left = (counts.get(letter) ?? 0) - 1;
    if (left < 0) return false;
    counts.set(letter, left);
  }
  return true;
}

function lettersOf(words: string): readonly string[] {
  return words.match(/[\p{L}\p{N}]/gu) ?? [];
}
