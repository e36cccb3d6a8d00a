import { bundledWidths } from '../../design/widths/bundled-widths.ts';
import { type FontWidths, type MeasureText, measureIn } from '../../design/widths/font-widths.ts';

/** Gives the width in px of a line of text in the families of a design that sets no fonts. */
export const textWidth: MeasureText = measureIn({ text: known('Source Sans 3'), heading: known('Source Serif 4') });

function known(name: string): FontWidths {
  const widths = bundledWidths(name);
  if (widths === undefined) throw new TypeError(`The widths of '${name}' are not known.`);
  return widths;
}
