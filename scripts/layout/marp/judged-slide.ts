import type { MarpTraits } from '../../browser/page/marp/marp-traits.ts';
import type { MeasuredMarpSlide } from '../../browser/page/marp/measure-marp-slides.ts';
import type { MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';

/**
 * Gives the slide with only the parts for which a deck's author is responsible. Themes draw bands up to the edge, crop
 * pictures and turn ornament on purpose. So backgrounds, frames of drawings, ornament and parts that a script would
 * draw are left out, and a formula is one part.
 */
export function judgedSlide({ slide, traits }: MeasuredMarpSlide): MeasuredSlide {
  const left = new Set([...traits.unmeasured, ...traits.ornament, ...traits.formulas.map(({ element }) => element)]);
  const isLeft = ({ element, within }: MeasuredPart) => left.has(element) || within.some((around) => left.has(around));
  const parts = slide.parts
    .filter((part) => part.kind !== 'ground' && !isLeft(part) && !isPutAway(part, slide))
    .flatMap((part) => (part.role === 'page-number' ? numberParts(part, traits) : [part]))
    .flatMap((part) => (part.kind === 'picture' ? picturesOf(part, traits) : [part]));
  return { ...slide, parts: [...parts, ...formulaParts(slide, traits)] };
}

// A part wholly to the left of the slide or above it is hidden on purpose: content in the flow can't get there.
function isPutAway({ box, positioned }: MeasuredPart, { width, height }: MeasuredSlide): boolean {
  if (box.right <= 0 || box.bottom <= 0) return true;
  return positioned && (box.left >= width || box.top >= height);
}

// The page number is drawn behind the slide, where only its box can be measured. In a wide box the place of the digits
// is unknown, but a band with its own background hides what is under it.
function numberParts(part: MeasuredPart, { numberBand: band }: MarpTraits): MeasuredPart[] {
  if (band !== null) return [{ ...part, box: band, lines: [band] }];
  const { box, labelSize } = part;
  const size = labelSize ?? 0;
  return box.bottom - box.top <= 2 * size && box.right - box.left <= 3 * size ? [part] : [];
}

// A box that crops a picture is intended, and so is a picture that was moved or positioned over an edge.
function picturesOf(part: MeasuredPart, { pulled }: MarpTraits): MeasuredPart[] {
  if (part.positioned || pulled.includes(part.element)) return [];
  return [{ ...part, clip: null, drawingCut: 0 }];
}

function formulaParts({ parts }: MeasuredSlide, { formulas }: MarpTraits): MeasuredPart[] {
  return formulas.flatMap(({ element, box }) => {
    const inside = parts.find(({ within, element: own }) => own === element || within.includes(element));
    if (inside === undefined) return [];
    const within = inside.element === element ? inside.within : inside.within.slice(inside.within.indexOf(element) + 1);
    const whole: MeasuredPart = {
      ...inside,
      kind: 'picture',
      path: 'formula',
      element,
      within,
      box,
      lines: [],
      bodySize: null,
      labelSize: null,
      words: 0,
      column: null,
      card: null,
    };
    return [whole];
  });
}
