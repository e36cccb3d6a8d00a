import type { MarpTraits, SizeSetter } from '../../browser/page/marp/marp-traits.ts';
import type { MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Locator, placeOf } from '../../diagnostics/locator.ts';
import { slideNumbers } from '../../diagnostics/slide-numbers.ts';
import { smallest } from '../../diagnostics/smallest.ts';
import { findSmallText } from '../../layout/deck/find-small-text.ts';
import { markOf } from '../../layout/deck/slide-faults.ts';

/** A slide with its traits. */
export interface SizedSlide {
  readonly slide: MeasuredSlide;
  readonly traits: MarpTraits;
}

/** A small text of a slide: its size in px (for a slide 720 px high), and the source of that size. */
interface SmallText {
  readonly slide: number;
  readonly size: number;
  readonly part: MeasuredPart;
  readonly parts: readonly MeasuredPart[];
  readonly setter: SizeSetter;
}

/**
 * Reports small text. A size from the deck's stylesheets gives one finding for the deck, with its slides; a size from
 * elements or from Marp's scaling gives one for each slide. Sizes from Marp's own themes are not reported, because the
 * author does not set them.
 */
export function checkMarpSizes(slides: readonly (SizedSlide | undefined)[], locator: Locator): Diagnostic[] {
  const small = slides.flatMap((sized, index) => (sized === undefined ? [] : smallTexts(sized, index + 1)));
  const byStylesheet = small.filter(({ setter }) => setter === 'stylesheet');
  const byElement = small.filter(({ setter }) => setter === 'element');
  const [first] = byStylesheet;
  const ofDeck = first === undefined ? [] : [toFinding(first, byStylesheet, locator)];
  const ofSlides = [...Map.groupBy(byElement, ({ slide }) => slide).values()].flatMap((texts) => {
    const smallest = texts.toSorted((a, b) => a.size - b.size)[0];
    return smallest === undefined ? [] : [toFinding(smallest, texts, locator)];
  });
  return [...ofDeck, ...ofSlides];
}

function smallTexts({ slide, traits }: SizedSlide, number: number): SmallText[] {
  const texts = slide.parts.filter(({ kind, role }) => kind === 'text' && role === 'content');
  return texts.flatMap((part) => {
    return findSmallText(slide, [part]).flatMap((fault): SmallText[] => {
      if (fault.kind !== 'small-text') return [];
      const setter = traits.setters[part.element] ?? 'stylesheet';
      return [{ slide: number, size: fault.size, part, parts: slide.parts, setter }];
    });
  });
}

function toFinding(first: SmallText, all: readonly SmallText[], locator: Locator): Diagnostic {
  const slides = [...new Set(all.map(({ slide }) => slide))];
  const size = Math.round(smallest(all.map((text) => text.size)) * 10) / 10;
  const place = placeOf(locator, { mark: markOf(first.part, first.parts), slide: first.slide });
  return diagnose('markdown/small-text', { slides: slideNumbers(slides), size, setter: first.setter }, place);
}
