import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { contrastOf, mixColours } from '../render/contrast.ts';
import type { SeenInk } from './see-inks.ts';

/** What a text that can't be read is told by: the number of its slide or page and its place, from its mark. */
export interface InkPlaces {
  readonly kind: 'slide' | 'page';
  readonly numberOf: (index: number, mark: number | null) => number | undefined;
  readonly placeOf: (index: number, mark: number | null) => Place | undefined;
}

// WCAG 2.2, 1.4.3, level AA; large is a text of 24 px, or of 18.66 px in bold.
const LEAST = 4.5;
const LEAST_LARGE = 3;
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;
const MOST_A_SLIDE = 5;

/** The findings of texts whose colour is too near to what is behind them, one for each place and pair of colours. */
export function checkContrast(slides: readonly (readonly SeenInk[])[], places: InkPlaces): Diagnostic[] {
  return slides.flatMap((inks, index) => {
    const findings = inks.flatMap((ink) => {
      const worst = worstOf(ink);
      const least = leastFor(ink);
      if (worst === undefined || worst.contrast >= least) return [];
      const { colour, behind, contrast } = worst;
      const page = { kind: places.kind, number: places.numberOf(index, ink.mark) };
      // Rounded down, so that 4.49 is not told as 4.5.
      const found = Math.floor(contrast * 10) / 10;
      const data = { page, words: firstWords(ink.text), found, least, colour, behind };
      return [
        {
          key: `${ink.mark} ${ink.colour} ${least}`,
          finding: diagnose('check/contrast', data, places.placeOf(index, ink.mark)),
        },
      ];
    });
    const keys = findings.map(({ key }) => key);
    return findings
      .filter(({ key }, at) => keys.indexOf(key) === at)
      .map(({ finding }) => finding)
      .slice(0, places.kind === 'slide' ? MOST_A_SLIDE : undefined);
  });
}

function leastFor({ size, bold }: SeenInk): number {
  return size >= LARGE_PX || (bold && size >= LARGE_BOLD_PX) ? LEAST_LARGE : LEAST;
}

/** How a text stands out against the worst of what is behind it; nothing where it is not seen at all, on purpose. */
function worstOf({ colour, opacity, behind }: SeenInk) {
  if (opacity === 0) return undefined;
  const all = behind.map((shade) => {
    const shown = opacity < 1 ? mixColours(shade, colour, opacity) : colour;
    return { contrast: contrastOf(shown, shade), colour: shown, behind: shade };
  });
  return all.sort((a, b) => a.contrast - b.contrast)[0];
}

function firstWords(text: string): string {
  const first = text.split(' ').slice(0, 5).join(' ').slice(0, 40);
  return first.length < text.length ? `${first} …` : first;
}

/** Tells the texts of slides by the places of their marks, or else by their slides' own. */
export function inksOnSlides(
  ofMark: (mark: number | null) => Place | undefined,
  ofSlide: (slide: number) => Place | undefined,
): InkPlaces {
  return {
    kind: 'slide',
    numberOf: (index) => index + 1,
    placeOf: (index, mark) => ofMark(mark) ?? ofSlide(index + 1),
  };
}
