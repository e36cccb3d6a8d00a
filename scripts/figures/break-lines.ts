import type { MeasureText, TextStyle } from '../design/widths/font-widths.ts';

// Kerning and numbers of notes make a line a little wider than the widths of its letters.
const SAFETY = 1.04;

/** Breaks a text into lines of at most `width` px; a word that is wider stands in a line of its own. */
export function breakLines(text: string, width: number, style: TextStyle, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsIn(text)) {
    const longer = line + word;
    if (line === '' || measure(longer.trimEnd(), style) * SAFETY <= width) line = longer;
    else {
      lines.push(line.trimEnd());
      line = word;
    }
  }
  return [...lines, line.trimEnd()];
}

/** The width in px of the widest of several texts, whatever is done to their letters in print. */
export function widestOf(texts: readonly string[], style: TextStyle, measure: MeasureText): number {
  return texts.reduce((most, text) => Math.max(most, measure(text.trim(), style) * SAFETY), 0);
}

/**
 * Parts a text where a line may be broken: behind a blank or a hyphen, and beside every sign of a script without blanks. A
 * no-break space breaks nothing.
 */
export function wordsIn(text: string): string[] {
  return text.split(BREAKS);
}

const BREAKS =
  /(?<=[ -])|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\p{P}*)(?!\p{P})|(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u;
