import type { MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { LEAST_PRINTED_TYPE } from '../../design/type-scale.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Locator, pageOf, placeOf } from '../../diagnostics/locator.ts';

const PT_PER_PX = 0.75;

/**
 * Finds the texts of a brief that are too small to read on paper: one finding for each size, at the first text of that
 * size.
 */
export function checkSmallPrint(pages: readonly MeasuredSlide[], locator: Locator): Diagnostic[] {
  const sizes = pages.flatMap(({ parts }) =>
    parts.flatMap(({ mark, bodySize, labelSize }) => {
      const px = Math.min(bodySize ?? Number.POSITIVE_INFINITY, labelSize ?? Number.POSITIVE_INFINITY);
      return px * PT_PER_PX > LEAST_PRINTED_TYPE - 0.05 ? [] : [{ mark, size: Math.round(px * PT_PER_PX * 10) / 10 }];
    }),
  );
  const first = sizes.filter(({ size }, index) => sizes.findIndex((other) => other.size === size) === index);
  return first.map(({ mark, size }) => {
    const page = pageOf(locator, { mark }).number;
    return diagnose('check/small-print', { page, size, least: LEAST_PRINTED_TYPE }, placeOf(locator, { mark }));
  });
}
