import { bookletGeometry, smallestType } from '../design/booklet-geometry.ts';
import { pageGeometry } from '../design/page-geometry.ts';
import type { PageSetup } from '../design/page-setup.ts';
import { LEAST_PRINTED_TYPE } from '../design/type-scale.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

/** The finding of a booklet whose pages are made so small that their type can't be read; undefined for any other file. */
export function tooSmall(setup: PageSetup): Diagnostic | undefined {
  const { booklet: sheet, edition } = setup;
  const size = smallestType(setup);
  if (sheet === undefined || size >= LEAST_PRINTED_TYPE - 0.05) return undefined;
  const { scale } = bookletGeometry(sheet, pageGeometry(setup));
  return diagnose('usage/small-booklet', {
    sheet,
    edition,
    size: Math.round(size * 10) / 10,
    least: LEAST_PRINTED_TYPE,
    percent: Math.round(scale * 100),
  });
}
