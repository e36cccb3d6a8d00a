import type { PageSetup, Paper } from './page-setup.ts';

/** A brief's page in mm. The sheet is what is printed on; the page is what is left of it when it is cut. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** The margin at the spine; left on a page that is not mirrored. */
  readonly inner: number;
  readonly outer: number;
  /** The width between the margins: the text, the gap and the hanging column. */
  readonly content: number;
  readonly text: number;
  readonly gap: number;
  readonly notes: number;
  /** What stands around the page on its sheet, on each side; 0 where the sheet is the page. */
  readonly slug: number;
  /** How far a ground that reaches the page's edge runs over it. */
  readonly bleed: number;
}

// What a spine takes from a double-sided page.
const GUTTER = 3;
const BLEED = 3;
// The bleed, and room for marks of 5 mm that keep clear of it.
const SLUG = 10;

// Both papers carry the same 170 mm, so that a figure and a line are the same on either.
const CONTENT = 170;
const PAPERS: Readonly<Record<Paper, { width: number; height: number; top: number; bottom: number }>> = {
  A4: { width: 210, height: 297, top: 24, bottom: 23 },
  Letter: { width: 215.9, height: 279.4, top: 22, bottom: 21 },
};

/** The measures of a brief's page, all in one place: the stylesheet, the frames of figures and the boxes of the PDF. */
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
