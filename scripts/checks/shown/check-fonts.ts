import type { MeasuredSlide } from '../../browser/page/measured-slide.ts';
import type { PageFonts } from '../../browser/page/read-fonts.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/**
 * Finds the fonts that did not load, and those that texts use though the page does not embed them: in both cases the
 * browser shows another font.
 */
export function checkFonts({ brought, failed }: PageFonts, measured: readonly MeasuredSlide[]): Diagnostic[] {
  const used = [...new Set(measured.flatMap(({ families }) => families))].sort();
  return [
    ...failed.map((family) => diagnose('check/font-not-loaded', { family })),
    ...used
      .filter((family) => !brought.includes(family))
      .map((family) => diagnose('check/font-not-embedded', { family, brought: brought.join(', ') })),
  ];
}
