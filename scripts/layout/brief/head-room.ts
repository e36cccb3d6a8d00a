import { headLine } from '../../design/head-line.ts';
import type { PageSetup } from '../../design/page-setup.ts';
import { FROM_EDGE, markingLine } from './stamp-brief.ts';

const MM_PER_PT = 25.4 / 72;

/**
 * The number of lines that the running head of a brief's page has room for: they grow upwards, to the words of the
 * document's marking or, without one, to the edge that printers leave out.
 */
export function headRoom(setup: PageSetup, isMarked: boolean): number {
  const { size, leading, top } = headLine(setup);
  const limit = isMarked ? markingLine(setup).bottom : FROM_EDGE;
  return 1 + Math.max(0, Math.floor((top - limit) / (size * leading * MM_PER_PT)));
}
