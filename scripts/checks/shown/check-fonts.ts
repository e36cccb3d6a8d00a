import type { MeasuredSlide } from '../../browser/page/measured-slide.ts';
import type { PageFonts } from '../../browser/page/read-fonts.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { FontFamily } from '../../outline/outline.ts';

/**
 * Finds the fonts that did not load, and those that texts use though the page does not embed them: in both cases the
 * browser shows another font. `own` are the families that the summit brings in files (design.fonts.files).
 */
export function checkFonts(
  { brought, failed }: PageFonts,
  measured: readonly MeasuredSlide[],
  own: readonly FontFamily[],
): Diagnostic[] {
  const used = [...new Set(measured.flatMap(({ families }) => families))].sort();
  return [
    ...failed.map((family) => notLoaded(family, own)),
    ...used
      .filter((family) => !brought.includes(family))
      .map((family) => diagnose('check/font-not-embedded', { family, brought: brought.join(', ') })),
  ];
}

// Which of the three files of a family the browser refuses, it does not say.
function notLoaded(family: string, own: readonly FontFamily[]): Diagnostic {
  const files = own.find(({ name }) => name === family);
  if (files === undefined) return diagnose('check/font-not-loaded', { family });
  const names = [files.regular, files.italic, files.bold].map(({ path }) => path);
  return diagnose('outline/refused-font', { family, files: names.join(', ') }, files.regular.at);
}
