import type { Printer } from '../../browser/browser.ts';
import { pageGeometry } from '../../design/page-geometry.ts';
import type { PageSetup } from '../../design/page-setup.ts';
import { TYPE_SCALES } from '../../design/type-scale.ts';
import type { PackMaterial } from '../../load/pack-material.ts';
import type { BannerView } from '../../views/document/document-view.ts';
import { type PrintedStamps, printStamps, type Stamping } from '../print-stamps.ts';

const PT_PER_MM = 72 / 25.4;
/**
 * Between the words of a marking and the edge of the page, in mm: a line of the largest type and the running head below it
 * are clear of one another, and no printer leaves out so much of a sheet.
 */
export const FROM_EDGE = 5.5;
// The room at their sides, in mm.
const FROM_SIDE = 12;
// The width of a page's number in large type and a gap beside it, in mm: a foot of two lines reaches up to it.
const NUMBER = 14;
// In pt: the smallest type of a marking that is read at arm's length.
const LEAST_SIZE = 9;

/** The printed pages of one file of the brief, and the words for them. */
interface BriefStamping {
  readonly setup: PageSetup;
  readonly printed: Uint8Array;
  readonly banner: BannerView;
}

/**
 * The line of a marking on the pages of a brief: the size of its type in pt, the height of its line for each pt, and its
 * lower edge at the head of a page, in mm.
 */
export function markingLine({ edition }: Pick<PageSetup, 'edition'>): {
  readonly size: number;
  readonly leading: number;
  readonly bottom: number;
} {
  const size = Math.max(LEAST_SIZE, TYPE_SCALES[edition].tiny);
  const leading = edition === 'large-print' ? 1.05 : 1.25;
  return { size, leading, bottom: FROM_EDGE + (size * leading) / PT_PER_MM };
}

/** Prints the words of the document's marking, or of one copy, for the pages of one file of the brief. */
export async function stampBrief(
  material: PackMaterial,
  printer: Printer,
  { setup, printed, banner }: BriefStamping,
): Promise<PrintedStamps> {
  const measures = stampMeasures(setup);
  const mostLines = { first: 2, head: 1, foot: 2 };
  return await printStamps(material, printer, { printed, banner, tokens: material.tokens.brief, measures, mostLines });
}

/** The measures of the words of a marking on the pages of a brief, in pt. */
export function stampMeasures(setup: PageSetup): Stamping['measures'] {
  const { slug, outer } = pageGeometry(setup);
  const { size, leading } = markingLine(setup);
  return {
    ...{ size, leading },
    fromEdge: (FROM_EDGE + slug) * PT_PER_MM,
    fromSide: (FROM_SIDE + slug) * PT_PER_MM,
    ...(setup.edition === 'standard' ? {} : { footFromSide: (outer + NUMBER + slug) * PT_PER_MM }),
  };
}
