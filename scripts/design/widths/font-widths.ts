import { onTheLine } from '../../outline/text/lowered-letters.ts';
import type { FontRole } from '../font-stacks.ts';

/** The advance widths of the letters of one family as the pages draw it, in thousandths of the type size. */
export interface FontWidths {
  /** The family's name, with a sum of its widths: another file under the same name has another key. */
  readonly key: string;
  /** The widths by code point, in weight 400 and in weight 600. */
  readonly regular: ReadonlyMap<number, number>;
  readonly semibold: ReadonlyMap<number, number>;
  /** The height of a line as the font asks for it, in thousandths of the type size; left out for bundled families. */
  readonly line?: number;
}

/** The widths of the families in which headlines and all other texts are set. */
export type TypeWidths = Readonly<Record<FontRole, FontWidths>>;

/** The properties on which the width of a text depends; `fontWeight` as in SVG. Left out, the role is `text`. */
export interface TextStyle {
  readonly fontSize?: number | undefined;
  readonly fontWeight?: string | number | undefined;
  readonly role?: FontRole | undefined;
}

/** Gives the width in px of a line of text. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** Makes the function that measures a line of text, from the advance widths of its letters. */
export function measureIn(widths: TypeWidths): MeasureText {
  return (text, { fontSize = 11, fontWeight = 400, role = 'text' }) => {
    const isBold = fontWeight === 'bold' || Number(fontWeight) >= 500;
    const table = isBold ? widths[role].semibold : widths[role].regular;
    let thousandths = 0;
    // A drawing has lowered letters on the line.
    for (const character of onTheLine(text)) {
      const codePoint = character.codePointAt(0) ?? 0;
      thousandths += table.get(codePoint) ?? FULL_WIDTH;
    }
    return (thousandths * fontSize) / 1000;
  };
}

// A character without a known width is counted as wide as the type size, like a Chinese character.
const FULL_WIDTH = 1000;
