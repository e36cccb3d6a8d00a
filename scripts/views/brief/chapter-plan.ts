/**
 * How the parts of a chapter of the brief follow one another: its points in order, its figures between them, and what
 * stands in the hanging column beside which of them.
 */
export interface ChapterPlan {
  /** For each figure, after how many of the points it stands: never fewer than for the figure before it. */
  readonly figuresAfter: readonly number[];
  /** For each point, whether its lines are too few to be parted over two pages. */
  readonly unbroken: readonly boolean[];
  /** What stands beside each band of text between figures. */
  readonly bands: readonly BandPlan[];
  /** The notes stand in columns below the chapter, not beside it. */
  readonly notesBelow: boolean;
}

/** What stands beside a band of text. */
export interface BandPlan {
  /** How many parts of the hanging column, after those of the band before. */
  readonly beside: number;
  /** They are no longer than the text on the pages where both stand, so that the text goes its way without them. */
  readonly hangs: boolean;
}

/** How many parts of each kind a chapter has. */
export interface ChapterParts {
  readonly points: number;
  readonly figures: number;
  /** In the hanging column, the notes not counted. */
  readonly beside: number;
  readonly hasNotes: boolean;
}

/** The plan of a chapter whose pages are not known yet: figures after the text, everything else beside it. */
export function plainPlan({ points, figures, beside, hasNotes }: ChapterParts): ChapterPlan {
  const figuresAfter = Array.from({ length: figures }, () => points);
  const unbroken = Array.from({ length: points }, () => false);
  return { figuresAfter, unbroken, bands: [{ beside: beside + (hasNotes ? 1 : 0), hangs: false }], notesBelow: false };
}

/** Up to which point each band goes: one band more than there are places between points with a figure. */
export function bandEnds(figuresAfter: readonly number[], points: number): number[] {
  return [...new Set([...figuresAfter.filter((after) => after < points), points])];
}

/** Whether a plan, which may have been made before the last edit, is one of a chapter with these parts. */
export function isPlanOf({ figuresAfter, unbroken, bands, notesBelow }: ChapterPlan, parts: ChapterParts): boolean {
  const { points, figures, beside, hasNotes } = parts;
  const placed = bands.reduce((sum, band) => sum + band.beside, 0);
  return (
    figuresAfter.length === figures &&
    unbroken.length === points &&
    figuresAfter.every((after, index) => after <= points && after >= (figuresAfter[index - 1] ?? 0)) &&
    bands.length === bandEnds(figuresAfter, points).length &&
    placed === beside + (hasNotes && !notesBelow ? 1 : 0) &&
    (hasNotes || !notesBelow)
  );
}
