/**
 * The order of a chapter's parts in the brief: its points, the figures between them, and the parts in the second
 * column.
 */
export interface ChapterPlan {
  /** For each figure, the number of points before it; never less than for the previous figure. */
  readonly figuresAfter: readonly number[];
  /** For each point, whether it has too few lines to be split over two pages. */
  readonly unbroken: readonly boolean[];
  /** The plan of each band of text between figures. */
  readonly bands: readonly BandPlan[];
  /** Whether the notes stand in columns below the chapter instead of beside it. */
  readonly notesBelow: boolean;
  readonly standfirstBreak: StandfirstBreak;
  /** Whether the parts that are left for the second column follow the chapter's last figure, in a band without text. */
  readonly besideLast?: boolean;
}

/**
 * Where a page may end in a chapter's opening: nowhere before the first lines of its text (`kept`), also between standfirst
 * and text (`alone`), or also within the standfirst (`parted`).
 */
export type StandfirstBreak = 'kept' | 'alone' | 'parted';

/** The plan of one band of text. */
export interface BandPlan {
  /** The number of parts beside the band; they follow those of the band before. */
  readonly beside: number;
  /** Whether these parts end before the band's text. They then take no height of their own. */
  readonly hangs: boolean;
}

/** The number of parts of each kind in a chapter. */
export interface ChapterParts {
  readonly points: number;
  readonly figures: number;
  /** The number of parts in the second column, without the notes. */
  readonly beside: number;
  readonly hasNotes: boolean;
  /** Whether the notes must stand below the chapter. */
  readonly isNotesBelow: boolean;
}

/**
 * Gives the plan of a chapter before its pages are known: all figures after the text, all other parts beside it, but for
 * notes that must stand below it.
 */
export function plainPlan({ points, figures, beside, hasNotes, isNotesBelow }: ChapterParts): ChapterPlan {
  const notesBelow = hasNotes && isNotesBelow;
  const figuresAfter = Array.from({ length: figures }, () => points);
  const unbroken = Array.from({ length: points }, () => false);
  const all = beside + (hasNotes && !notesBelow ? 1 : 0);
  return { figuresAfter, unbroken, bands: [{ beside: all, hangs: false }], notesBelow, standfirstBreak: 'kept' };
}

/**
 * Gives, for each band, the number of points up to its end. Each place between points with a figure ends a band, and
 * the last point ends the last band with text, which a band without text may follow (`besideLast`).
 */
export function bandEnds(figuresAfter: readonly number[], points: number, besideLast = false): number[] {
  const ends = [...new Set([...figuresAfter.filter((after) => after < points), points])];
  return besideLast ? [...ends, points] : ends;
}

/** Whether a plan fits a chapter with these parts: the chapter may have been edited since the plan was made. */
export function isPlanOf(plan: ChapterPlan, parts: ChapterParts): boolean {
  const { figuresAfter, unbroken, bands, notesBelow, besideLast } = plan;
  const { points, figures, beside, hasNotes, isNotesBelow } = parts;
  const placed = bands.reduce((sum, band) => sum + band.beside, 0);
  return (
    figuresAfter.length === figures &&
    unbroken.length === points &&
    figuresAfter.every((after, index) => after <= points && after >= (figuresAfter[index - 1] ?? 0)) &&
    bands.length === bandEnds(figuresAfter, points, besideLast).length &&
    placed === beside + (hasNotes && !notesBelow ? 1 : 0) &&
    (hasNotes || !notesBelow) &&
    (notesBelow || !hasNotes || !isNotesBelow)
  );
}
