import { pageGeometry } from './page-geometry.ts';
import type { PageSetup } from './page-setup.ts';
import { TYPE_SCALES } from './type-scale.ts';

/** The line of the running head of a brief's page. */
export interface HeadLine {
  /** The size of its type in pt, and the height of its line for each pt. */
  readonly size: number;
  readonly leading: number;
  /** The space below it, and its upper edge from that of the page, in mm. */
  readonly below: number;
  readonly top: number;
}

const MM_PER_PT = 25.4 / 72;

/**
 * The line of the running head: in large type it stands closer to the text, so that the words of a document's marking have
 * room above it.
 */
export function headLine(setup: PageSetup): HeadLine {
  const size = TYPE_SCALES[setup.edition].tiny;
  const { leading, below } = setup.edition === 'large-print' ? { leading: 1.15, below: 4 } : { leading: 1.3, below: 5 };
  return { size, leading, below, top: pageGeometry(setup).top - below - size * leading * MM_PER_PT };
}
