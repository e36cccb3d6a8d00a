import { type OfficeWidths, officeWidths } from '../../../design/widths/office-widths.ts';

/** A font by which texts are measured. */
interface MeasuredFont extends OfficeWidths {
  /** Whether these are the font's own measures; else those of Arial stand in for a font that is not at hand. */
  readonly isKnown: boolean;
}

/** Gives the measures of a font by its name. */
export type FontShelf = (name: string) => MeasuredFont;

/** Makes the shelf of the fonts that can be measured: those of every Office, and `own` ones, the house's, by name. */
export function openFontShelf(own: ReadonlyMap<string, OfficeWidths>): FontShelf {
  const standIn = officeWidths('Arial');
  if (standIn === undefined) throw new TypeError('The widths of Arial are not known.');
  const known = new Map<string, MeasuredFont>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const widths = own.get(name) ?? officeWidths(name);
    const font = { ...(widths ?? standIn), isKnown: widths !== undefined };
    known.set(name, font);
    return font;
  };
}
