import { largest } from '../../diagnostics/smallest.ts';
import type { TextStyle } from '../charts/text-width.ts';

/** Gives the width in px of a line of text. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** The type of one part of a label: its size and the height of its lines in px, and the space above it. */
interface LabelStyle {
  readonly fontSize: number;
  readonly fontWeight: 400 | 600;
  readonly line: number;
  readonly above: number;
}

/** The type of the three parts of an event's label: its date, its text and its detail. */
export type LabelStyles = readonly [date: LabelStyle, text: LabelStyle, detail: LabelStyle];

/** The least width in px at which no word of a label is cut. */
export function leastWidth(parts: readonly string[], styles: LabelStyles, measure: MeasureText): number {
  const wide = parts.flatMap((part, index) => {
    const style = styles[index] ?? styles[0];
    return wordsIn(part).map((word) => measure(word.trim(), style) * SAFETY);
  });
  return Math.ceil(Math.max(0, largest(wide)));
}

/** The height in px of a label whose lines are `width` px wide. */
export function heightOf(parts: readonly string[], width: number, styles: LabelStyles, measure: MeasureText): number {
  return parts.reduce((sum, part, index) => {
    const style = styles[index] ?? styles[0];
    return part === '' ? sum : sum + style.above + linesOf(part, width, style, measure) * style.line;
  }, 0);
}

// Kerning and numbers of notes make a line a little wider than the widths of its letters.
const SAFETY = 1.04;

/** The number of lines of a text that is `width` px wide. */
export function linesOf(part: string, width: number, style: TextStyle, measure: MeasureText): number {
  let lines = 1;
  let line = '';
  for (const word of wordsIn(part)) {
    const longer = line + word;
    if (line === '' || measure(longer.trimEnd(), style) * SAFETY <= width) line = longer;
    else [lines, line] = [lines + 1, word];
  }
  return lines;
}

// A line may be broken behind a blank or a hyphen, and beside every sign of a script without blanks. A no-break space
// breaks nothing.
function wordsIn(part: string): string[] {
  return part.split(BREAKS);
}

const BREAKS =
  /(?<=[ -])|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\p{P}*)(?!\p{P})|(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u;
