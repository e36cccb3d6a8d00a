import type { Design } from '../outline/outline.ts';

/** A font family that comes with the project, with its npm package under `@fontsource/`. */
export interface BundledFamily {
  readonly name: string;
  readonly package: string;
  /** Whether the family has an italic; scripts that don't slant have no italic. */
  readonly italic: boolean;
  /** The width of a line in this family for each px of the same line in the default family of its use; 1 where left out. */
  readonly wideness?: number;
  /** The parts that are used, as the package names them; all where it is undefined. */
  readonly parts?: readonly string[];
}

const SERIF: BundledFamily = { name: 'Source Serif 4', package: 'source-serif-4', italic: true };
const SANS: BundledFamily = { name: 'Source Sans 3', package: 'source-sans-3', italic: true };

// These follow all others: they draw only what the others don't draw. Raised and lowered digits, as in CO₂ and 10⁻³, are
// in the last: the parts of the other families that npm has are without them.
const OTHER_SCRIPTS: readonly BundledFamily[] = [
  { name: 'IBM Plex Sans Arabic', package: 'ibm-plex-sans-arabic', italic: false },
  { name: 'Noto Sans SC', package: 'noto-sans-sc', italic: false },
  { name: 'Roboto', package: 'roboto', italic: true, parts: ['math'] },
];

/**
 * The families that come with the project, as static files: a PDF holds variable fonts as Type 3 fonts without a name.
 */
export const BUNDLED: readonly BundledFamily[] = [
  SERIF,
  SANS,
  { name: 'IBM Plex Serif', package: 'ibm-plex-serif', italic: true, wideness: 1.09 },
  { name: 'IBM Plex Sans', package: 'ibm-plex-sans', italic: true, wideness: 1.07 },
  ...OTHER_SCRIPTS,
];

/** The use of letters: in headlines and the brief's running text, or in labels, drawings and the slides' text. */
export type FontRole = 'heading' | 'text';

/** The uses of letters, in their order. */
export const FONT_ROLES: readonly FontRole[] = ['heading', 'text'];

/** The fonts of a design that sets no fonts. */
export const BUNDLED_ONLY: Design['fonts'] = { heading: undefined, text: undefined, files: [] };

/**
 * The names of a role's families: the family that the design chose comes first, and each family draws the characters
 * that the ones before it don't draw.
 */
export function stackOf(role: FontRole, fonts: Design['fonts']): string[] {
  const defaults = role === 'heading' ? [SERIF, SANS] : [SANS, SERIF];
  const names = [fonts[role], ...[...defaults, ...OTHER_SCRIPTS].map(({ name }) => name)];
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** The widths of a line in the families of a design, for each px of it in the default family of its role. */
export interface Wideness {
  readonly heading: number;
  readonly text: number;
}

/** How much wider the lines of a design are than in the default families. Of a summit's own font files nothing is known: 1. */
export function widenessOf(fonts: Design['fonts']): Wideness {
  const of = (chosen: string | undefined) => BUNDLED.find(({ name }) => name === chosen)?.wideness ?? 1;
  return { heading: of(fonts.heading), text: of(fonts.text) };
}

/** A role's families as the value of CSS `font-family`. */
export function fontStack(role: FontRole, fonts: Design['fonts']): string {
  return stackOf(role, fonts)
    .map((name) => `"${name}"`)
    .join(', ');
}

/** The family of a role's letters, but for those that it lacks. */
export function familyOf(role: FontRole, fonts: Design['fonts']): string {
  return fonts[role] ?? (role === 'heading' ? SERIF : SANS).name;
}
