import type { MarpTraits, SizeSetter } from '../../browser/page/marp/marp-traits.ts';
import type { MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Locator, placeOf } from '../../diagnostics/locator.ts';
import { slideNumbers } from '../../diagnostics/slide-numbers.ts';
import { findSmallText } from '../../layout/deck/find-small-text.ts';
import { markOf } from '../../layout/deck/slide-faults.ts';

/** A slide with its traits. */
export interface SizedSlide {
  readonly slide: MeasuredSlide;
  readonly traits: MarpTraits;
}

/** A small text of a slide: its size in px of 720 in height, and who made it so small. */
interface SmallText {
  readonly slide: number;
  readonly size: number;
  readonly part: MeasuredPart;
  readonly parts: readonly MeasuredPart[];
  readonly setter: SizeSetter;
}

/**
 * The findings of small text: one a deck for what its stylesheets set, with the slides; one a slide for what elements set
 * themselves, or Marp scales down. What Marp's own themes set is not told: the author has no say in it.
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
  const size = Math.round(Math.min(...all.map((text) => text.size)) * 10) / 10;
  const place = placeOf(locator, { mark: markOf(first.part, first.parts), slide: first.slide });
  return diagnose('markdown/small-text', { slides: slideNumbers(slides), size, setter: first.setter }, place);
}
