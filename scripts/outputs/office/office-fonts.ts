import type { OfficeChoices } from '../../outline/office-choices.ts';
import type { Design } from '../../outline/outline.ts';

/** The families of an Office file, for headings and for running text. */
export interface OfficeFonts {
  readonly heading: string;
  readonly text: string;
}

/**
 * Chooses the families of an Office file: those that the summit names for its Office files. A summit's own font files are those of its house, and are kept; the families
 * that come with the project are on no desk, and a font that is missing there is replaced by chance: every Office has
 * Cambria and Calibri.
 */
export function officeFonts({ heading, text, files }: Design['fonts'], chosen?: OfficeChoices['fonts']): OfficeFonts {
  const own = (name: string | undefined) => files.find((family) => family.name === name)?.name;
  return { heading: chosen?.heading ?? own(heading) ?? 'Cambria', text: chosen?.text ?? own(text) ?? 'Calibri' };
}
