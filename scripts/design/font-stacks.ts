import type { Design } from '../outline/outline.ts';

/** A family that comes with the project, by its npm package under `@fontsource/`. */
export interface BundledFamily {
  readonly name: string;
  readonly package: string;
  /** Whether it has an italic; scripts that don't slant have none. */
  readonly italic: boolean;
  /** Its size beside the same size of others, where its letters are drawn larger: a line holds as many of them. */
  readonly size?: `${number}%`;
}

const SERIF: BundledFamily = { name: 'Source Serif 4', package: 'source-serif-4', italic: true };
const SANS: BundledFamily = { name: 'Source Sans 3', package: 'source-sans-3', italic: true };

// The last stand in for the scripts that the others don't draw.
const OTHER_SCRIPTS: readonly BundledFamily[] = [
  { name: 'IBM Plex Sans Arabic', package: 'ibm-plex-sans-arabic', italic: false },
  { name: 'Noto Sans SC', package: 'noto-sans-sc', italic: false },
];

/** The families that come with the project. Static files: variable ones print as nameless Type 3. */
export const BUNDLED: readonly BundledFamily[] = [
  SERIF,
  SANS,
  { name: 'IBM Plex Serif', package: 'ibm-plex-serif', italic: true, size: '92%' },
  { name: 'IBM Plex Sans', package: 'ibm-plex-sans', italic: true, size: '94%' },
  ...OTHER_SCRIPTS,
];

/** What letters are for: headlines and the brief's running text, labels and the slides' text, or drawings. */
export type FontRole = 'heading' | 'text' | 'drawing';

/** The family of charts and maps, whatever the design: their labels are placed by its widths. */
export const DRAWING_FAMILY = SANS.name;

/** The fonts of a design that changes none. */
export const BUNDLED_ONLY: Design['fonts'] = { heading: undefined, text: undefined, files: [] };

/** The names of a role's families, the chosen one first; each draws what those before it don't. */
export function stackOf(role: FontRole, fonts: Design['fonts']): string[] {
  const defaults = role === 'heading' ? [SERIF, SANS] : [SANS, SERIF];
  const chosen = role === 'drawing' ? undefined : fonts[role];
  const names = [chosen, ...[...defaults, ...OTHER_SCRIPTS].map(({ name }) => name)];
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** A role's families as a stylesheet lists them. */
export function fontStack(role: FontRole, fonts: Design['fonts']): string {
  return stackOf(role, fonts)
    .map((name) => `"${name}"`)
    .join(', ');
}
