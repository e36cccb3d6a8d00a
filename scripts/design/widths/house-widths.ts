import type { Design } from '../../outline/outline.ts';
import { FONT_ROLES } from '../font-stacks.ts';
import type { TypeWidths } from './font-widths.ts';
import type { OfficeWidths } from './office-widths.ts';

/** Gives the measures of the families that a design has its own files of, by their names, for Office files. */
export function houseWidths(fonts: Design['fonts'], widths: TypeWidths): ReadonlyMap<string, OfficeWidths> {
  return new Map(
    FONT_ROLES.flatMap((role) => {
      const own = fonts.files.find(({ name }) => name === fonts[role]);
      const { regular, semibold, line } = widths[role];
      return own === undefined || line === undefined ? [] : [[own.name, { regular, bold: semibold, line }] as const];
    }),
  );
}
