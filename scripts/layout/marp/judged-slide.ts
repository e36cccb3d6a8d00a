import type { MarpTraits } from '../../browser/page/marp/marp-traits.ts';
import type { MeasuredMarpSlide } from '../../browser/page/marp/measure-marp-slides.ts';
import type { MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';

/**
 * The slide with what a deck's author answers for: themes of all kinds draw bands that bleed, crop pictures on purpose and
 * turn ornament, so grounds, the frames of drawings, ornament and what a script would draw are left out; a formula is one piece.
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

// What stands wholly to the left of the slide or above it is not there to be seen; nothing in the flow gets there by itself.
function isPutAway({ box, positioned }: MeasuredPart, { width, height }: MeasuredSlide): boolean {
  if (box.right <= 0 || box.bottom <= 0) return true;
  return positioned && (box.left >= width || box.top >= height);
}

// The number is drawn behind the slide, where only its box can be measured: of a wide one nobody knows where the digits are,
// but a band with a ground of its own hides what is under it.
function numberParts(part: MeasuredPart, { numberBand: band }: MarpTraits): MeasuredPart[] {
  if (band !== null) return [{ ...part, box: band, lines: [band] }];
  const { box, labelSize } = part;
  const size = labelSize ?? 0;
  return box.bottom - box.top <= 2 * size && box.right - box.left <= 3 * size ? [part] : [];
}

// A picture that a box crops, or that bleeds over an edge because it was pulled or placed there, is meant so.
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
