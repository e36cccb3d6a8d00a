import type { MeasuredSlide } from '../../browser/page/measured-slide.ts';
import type { PageFonts } from '../../browser/page/read-fonts.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/** Finds fonts that did not load, and texts set in a font that the page does not bring: another stood in for both. */
export function checkFonts({ brought, failed }: PageFonts, measured: readonly MeasuredSlide[]): Diagnostic[] {
  const used = [...new Set(measured.flatMap(({ families }) => families))].sort();
  return [
    ...failed.map((family) => diagnose('check/font-not-loaded', { family })),
    ...used
      .filter((family) => !brought.includes(family))
      .map((family) => diagnose('check/font-not-embedded', { family, brought: brought.join(', ') })),
  ];
}
