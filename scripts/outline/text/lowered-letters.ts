/** A run of the letters of some words: all of them lowered, or none. */
export interface LetterRun {
  readonly words: string;
  readonly isLowered: boolean;
}

/**
 * Parts words into runs of plain and of lowered letters, as in NOₓ. Few fonts draw the lowered ones: they are given as the
 * letters that they stand for, to be set lower.
 */
export function letterRuns(words: string): LetterRun[] {
  return words
    .split(LOWERED)
    .map((part, index) => ({ words: onTheLine(part), isLowered: index % 2 === 1 }))
    .filter((run) => run.words !== '');
}

/** Gives words with their lowered letters on the line, for what has no lines of its own to set them on: drawings, titles. */
export function onTheLine(words: string): string {
  return words.replace(LOWERED, (letters) => letters.normalize('NFKC'));
}

// Digits are not among them: the fonts draw those. As a group, a run stays between the parts that are split by it.
const LOWERED = /([\u1D62-\u1D6A\u2090-\u209C\u2C7C]+)/g;
