import type { PageSetup, Paper } from './page-setup.ts';

/** A brief's page, all in mm. The sheet is the printed paper; the page is the part of it that is left after the cut. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** The margin at the spine; the left margin on a page that is not mirrored. */
  readonly inner: number;
  readonly outer: number;
  /** The width between the margins: the text column, the gap and the column of notes. */
  readonly content: number;
  readonly text: number;
  readonly gap: number;
  readonly notes: number;
  /** The width of the sheet around the page, on each side; 0 where the sheet is the page. */
  readonly slug: number;
  /** How far a ground at the page's edge runs over that edge; 0 without crop marks. */
  readonly bleed: number;
}

// The width that the spine of a double-sided page takes, in mm.
const GUTTER = 3;
const BLEED = 3;
// In mm: the bleed, and crop marks of 5 mm that stand clear of it.
const SLUG = 10;

// Both papers have the same 170 mm between the margins, so that figures and lines are the same on both.
const CONTENT = 170;
const PAPERS: Readonly<Record<Paper, { width: number; height: number; top: number; bottom: number }>> = {
  A4: { width: 210, height: 297, top: 24, bottom: 23 },
  Letter: { width: 215.9, height: 279.4, top: 22, bottom: 21 },
};

/**
 * The measures of a brief's page in mm: the stylesheet, the frames of figures and the boxes of the PDF all take them
 * here.
 */
export function pageGeometry({ paper, edition, doubleSided, cropMarks }: PageSetup): PageGeometry {
  const size = PAPERS[paper];
  const side = (size.width - CONTENT) / 2;
  const gutter = doubleSided ? GUTTER : 0;
  // Large type needs the whole width for a line of some 60 characters: notes and facts stand below it.
  const columns =
    edition === 'large-print' ? { text: CONTENT, gap: 0, notes: CONTENT } : { text: 115, gap: 8, notes: 47 };
  return {
    ...size,
    ...columns,
    inner: side + gutter,
    outer: side - gutter,
    content: CONTENT,
    slug: cropMarks ? SLUG : 0,
    bleed: cropMarks ? BLEED : 0,
  };
}
