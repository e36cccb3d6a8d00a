import type { FontRole } from '../../design/font-stacks.ts';
import type { MeasureText, TextStyle } from '../../design/widths/font-widths.ts';
import { largest } from '../../diagnostics/smallest.ts';
import { breakLines, widestOf, wordsIn } from '../break-lines.ts';

/** The type of one part of a label: its size and the height of its lines in px, and the space above it. */
interface LabelStyle {
  readonly fontSize: number;
  readonly fontWeight: 400 | 600;
  readonly role?: FontRole;
  readonly line: number;
  readonly above: number;
}

/** The type of the three parts of an event's label: its date, its text and its detail. */
export type LabelStyles = readonly [date: LabelStyle, text: LabelStyle, detail: LabelStyle];

/** The least width in px at which no word of a label is cut. */
export function leastWidth(parts: readonly string[], styles: LabelStyles, measure: MeasureText): number {
  const wide = parts.map((part, index) => widestOf(wordsIn(part), styles[index] ?? styles[0], measure));
  return Math.ceil(Math.max(0, largest(wide)));
}

/** The height in px of a label whose lines are `width` px wide. */
export function heightOf(parts: readonly string[], width: number, styles: LabelStyles, measure: MeasureText): number {
  return parts.reduce((sum, part, index) => {
    const style = styles[index] ?? styles[0];
    return part === '' ? sum : sum + style.above + linesOf(part, width, style, measure) * style.line;
  }, 0);
}

/** The number of lines of a text that is `width` px wide. */
export function linesOf(part: string, width: number, style: TextStyle, measure: MeasureText): number {
  return breakLines(part, width, style, measure).length;
}
