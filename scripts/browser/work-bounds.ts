/** How much a piece of work in the browser may take. */
export interface WorkBounds {
  readonly seconds: number;
  /** Memory that the browser's processes hold for themselves; undefined for as much as there is. */
  readonly megabytes: number | undefined;
}

/** The bounds of work that nothing of a summit can make long: the longest takes far less. */
export const WIDE_BOUNDS: WorkBounds = { seconds: 120, megabytes: undefined };

/**
 * The bounds of work on the slides or pages of so many themes. The samples take an eighth of that time and a quarter of that
 * memory; with what the build itself needs it stays below 1.5 GB.
 */
export function boundsFor(themes: number): WorkBounds {
  return { seconds: Math.ceil(7 + themes / 2), megabytes: 750 + 10 * themes };
}
