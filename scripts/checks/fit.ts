import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { DeckView } from '../views/deck-view.ts';
import type { MeasuredElement, MeasuredSlide } from './measure-slides.ts';

/** By how many px a slide's content runs past something. */
export interface Overflow {
  readonly by: number;
  readonly side: string;
}

// Content keeps this far from a slide's edges, in px: beamers and printers lose a rim.
const SAFE_EDGE = 24;
// Browsers place text on fractions of a px.
const TOLERANCE = 1;

/** That Marp made as many slides as the deck's view has: no text started or swallowed one. */
export function checkSlideCount(slides: readonly MeasuredSlide[], view: DeckView): Diagnostic[] {
  const [expected, found] = [view.slides.length, slides.length];
  return found === expected ? [] : [diagnose('check/slide-count', { expected, found })];
}

/** A finding for the worst side of every slide whose content does not fit. */
export function checkFit(slides: readonly MeasuredSlide[], view: DeckView): Diagnostic[] {
  return slides.flatMap((slide, index) => {
    const { by, side } = worstOverflow(slide);
    if (by <= TOLERANCE) return [];
    return [diagnose('check/slide-overflow', { slide: index + 1, by: Math.ceil(by), side }, view.slides[index]?.at)];
  });
}

/** The side by which a slide's content runs out farthest; 0 px where it fits. */
export function worstOverflow(slide: MeasuredSlide): Overflow {
  const { header, footer, height } = slide;
  const sources = footer === null ? [] : [{ by: footer.bottom - (height - SAFE_EDGE), side: 'bottom edge' }];
  const overflows = slide.elements
    .filter((element) => element.right > element.left || element.bottom > element.top)
    .flatMap((element) => [
      { by: element.right - (slide.width - SAFE_EDGE), side: 'right edge' },
      { by: SAFE_EDGE - element.left, side: 'left edge' },
      { by: element.cut, side: 'edge of a box that cuts it off' },
      bottomOverflow(element, slide),
      { by: header === null || element.positioned ? 0 : header.bottom - element.top, side: 'line at the top' },
    ]);
  return [...sources, ...overflows].reduce((worst, next) => (next.by > worst.by ? next : worst), { by: 0, side: '' });
}

function bottomOverflow(element: MeasuredElement, { footer, height }: MeasuredSlide): Overflow {
  if (footer !== null && !element.positioned) {
    return { by: element.bottom - footer.top, side: 'sources at the bottom' };
  }
  return { by: element.bottom - (height - SAFE_EDGE), side: 'bottom edge' };
}
