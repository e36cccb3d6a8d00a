import type { Page } from 'puppeteer';
import type { MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/** The fonts that a page brings: their families, and those of them that could not be loaded. */
export interface PageFonts {
  readonly brought: readonly string[];
  readonly failed: readonly string[];
}

/** Reads which fonts the shown page brings, once they have loaded or failed. */
export async function readFonts(page: Page): Promise<PageFonts> {
  return await page.evaluate(() => {
    const nameOf = ({ family }: FontFace) => family.replace(/["']/g, '');
    const faces = [...document.fonts];
    const failed = faces.filter(({ status }) => status === 'error').map(nameOf);
    return { brought: [...new Set(faces.map(nameOf))].sort(), failed: [...new Set(failed)].sort() };
  });
}

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
