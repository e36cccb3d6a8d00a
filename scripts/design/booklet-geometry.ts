import { type PageGeometry, pageGeometry } from './page-geometry.ts';
import type { BookletSheet, PageSetup } from './page-setup.ts';
import { TYPE_SCALES } from './type-scale.ts';

/** How the pages of a booklet lie on their sheets, all in mm. */
export interface BookletGeometry {
  /** The sheet as it lies open: wider than high. */
  readonly width: number;
  readonly height: number;
  /** By how much a page is made smaller: 1 where it keeps its size. */
  readonly scale: number;
  /** How far the pages of a sheet are moved to the fold, for each sheet that lies around it. */
  readonly creep: number;
}

const SHEETS: Readonly<Record<BookletSheet, { readonly width: number; readonly height: number }>> = {
  A3: { width: 420, height: 297 },
  A4: { width: 297, height: 210 },
  Tabloid: { width: 431.8, height: 279.4 },
  Letter: { width: 279.4, height: 215.9 },
};

// The thickness of office paper of 80 g/m²: each sheet in the fold pushes those inside it outwards by so much.
const PAPER = 0.1;

/** The measures of a booklet on a sheet, from those of its pages. */
export function bookletGeometry(sheet: BookletSheet, page: Pick<PageGeometry, 'width' | 'height'>): BookletGeometry {
  const { width, height } = SHEETS[sheet];
  const scale = Math.min(1, width / 2 / page.width, height / page.height);
  return { width, height, scale, creep: PAPER };
}

/** The size in pt of the smallest type of a file of the brief as it is printed: pages of a booklet may be smaller. */
export function smallestType(setup: PageSetup): number {
  const { edition, booklet } = setup;
  const { body, small, note, tiny } = TYPE_SCALES[edition];
  const scale = booklet === undefined ? 1 : bookletGeometry(booklet, pageGeometry(setup)).scale;
  return Math.min(body, small, note, tiny) * scale;
}
