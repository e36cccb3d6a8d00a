import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { slideNumbers } from '../../diagnostics/slide-numbers.ts';
import { largest, smallest } from '../../diagnostics/smallest.ts';
import type { SizedSlide } from './check-marp-sizes.ts';

// MathJax sets the rows of a matrix further apart than KaTeX.
const MOST_HIGHER = 0.25;

/** Reports the slides that fit with formulas set by KaTeX, but may not fit with MathJax: one finding for each deck. */
export function checkFormulas(slides: readonly (SizedSlide | undefined)[]): Diagnostic[] {
  const tight = slides.flatMap((sized, index) => (sized !== undefined && isTight(sized) ? [index + 1] : []));
  return tight.length === 0 ? [] : [diagnose('markdown/formula-room', { slides: slideNumbers(tight) })];
}

function isTight({ slide, traits }: SizedSlide): boolean {
  const running = slide.parts.filter(({ role, positioned }) => role === 'content' && !positioned);
  const grown = traits.formulas.reduce((sum, { box }) => sum + (box.bottom - box.top) * MOST_HIGHER, 0);
  const top = Math.min(slide.height, smallest(running.map(({ box }) => box.top)));
  const bottom = Math.max(0, largest(running.map(({ box }) => box.bottom)));
  const fits = bottom <= slide.height && top >= 0;
  return grown > 0 && fits && bottom - top + grown > slide.height;
}
