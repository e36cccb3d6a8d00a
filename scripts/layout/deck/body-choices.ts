import type { BodyChoice, BodyLimits } from '../../browser/page/bodies/set-largest-bodies.ts';
import type { DeckView, SlideView } from '../../views/deck/deck-view.ts';

// In px on a slide of 720 px in height: 28 where it fits, and less only where it does not. Claims without further lines
// are set larger where they are short. Each is a class of the deck's stylesheet.
const USUAL = [28, 26, 24];
const SIZES: Readonly<Record<'columns' | 'grid' | 'rows', { readonly lined: number[]; readonly alone: number[] }>> = {
  columns: { lined: [30, ...USUAL], alone: [46, 38, 34, 30, ...USUAL] },
  grid: { lined: USUAL, alone: [38, 34, 30, ...USUAL] },
  rows: { lined: USUAL, alone: [30, ...USUAL] },
};

/** The limits of the sizes of running text on the slides. */
export const BODY_LIMITS: BodyLimits = { usual: 28, lines: 3, fill: 0.86, aboveFoot: 16 };

/**
 * Lists the sizes that the running text of each slide may have; null where nothing is to be chosen. A slide in `full` has
 * its smallest alone: more than its size keeps it from fitting.
 */
export function bodyChoices({ slides }: DeckView, full: ReadonlySet<number>): (BodyChoice | null)[] {
  return slides.map((slide, index) => {
    const sizes = sizesOf(slide);
    return sizes.length === 0 ? null : { sizes: full.has(index) ? sizes.slice(-1) : sizes, group: groupOf(slide) };
  });
}

function sizesOf(slide: SlideView): readonly number[] {
  switch (slide.layout) {
    case 'points': {
      if (slide.arrangement === 'dense') return [];
      const { lined, alone } = SIZES[slide.arrangement];
      return slide.points.some(({ line }) => line !== null) ? lined : alone;
    }
    case 'agenda':
    case 'section':
    case 'key-messages':
    case 'ask':
    case 'numbers':
    case 'timeline':
    case 'table':
    case 'contrast':
    case 'map':
    case 'recommendations':
      return USUAL;
    case 'cover':
    case 'callout':
    case 'chart':
    case 'image':
    case 'own':
    case 'sources':
    case 'close':
      return [];
  }
}

// The slides of a long table have the place of its caption in common.
function groupOf(slide: SlideView): string {
  const { file, line, column } = slide.at;
  const group = 'continues' in slide ? slide.continues?.group : undefined;
  return group ?? `${slide.layout} ${file}:${line}:${column}`;
}
