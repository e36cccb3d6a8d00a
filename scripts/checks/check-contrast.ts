import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { contrastOf, mixColours } from '../render/contrast.ts';
import type { MeasuredInk, MeasuredSlide } from './measured-slide.ts';
import type { Shades } from './picture-shades.ts';

/** What a text that can't be read is told by: the name of its page and its place, by the slide's index and the mark. */
export interface InkPlaces {
  readonly pageOf: (index: number, mark: number | null) => string;
  readonly placeOf: (index: number, mark: number | null) => Place | undefined;
}

// WCAG 2.2, 1.4.3, level AA.
const LEAST = 4.5;
const LEAST_LARGE = 3;
const MOST_A_SLIDE = 5;

/** The findings of texts whose colour is too near to what is behind them, one for each place and pair of colours. */
export function checkContrast(
  slides: readonly MeasuredSlide[],
  shades: readonly (readonly Shades[])[],
  { pageOf, placeOf }: InkPlaces,
): Diagnostic[] {
  return slides.flatMap((slide, index) => {
    const told = new Set<string>();
    const faults = slide.inks.flatMap((ink, at) => {
      const seen = shades[index]?.[at];
      const worst = seen === undefined ? undefined : worstOf(seen);
      const least = leastFor(ink);
      return worst === undefined || worst.contrast >= least ? [] : [{ ink, least, ...worst }];
    });
    return faults
      .flatMap(({ ink, least, contrast, colour, behind }) => {
        const key = `${ink.mark} ${colour} ${behind}`;
        if (told.has(key)) return [];
        told.add(key);
        const words = firstWords(ink.text);
        const found = Math.floor(contrast * 10) / 10;
        const data = { page: pageOf(index, ink.mark), words, found, least, colour, behind };
        return [diagnose('check/contrast', data, placeOf(index, ink.mark))];
      })
      .slice(0, MOST_A_SLIDE);
  });
}

/** The least contrast of a text: large ones, of 24 px or of 18.66 px in bold, may have less. */
function leastFor({ size, bold }: MeasuredInk): number {
  return size >= 24 || (bold && size >= 18.66) ? LEAST_LARGE : LEAST;
}

function worstOf({ colour, opacity, behind }: Shades): { contrast: number; colour: string; behind: string } | undefined {
  const all = behind.map((shade) => {
    const shown = opacity < 1 ? mixColours(shade, colour, opacity) : colour;
    return { contrast: contrastOf(shown, shade), colour: shown, behind: shade };
  });
  return all.reduce<(typeof all)[number] | undefined>(
    (worst, next) => (worst === undefined || next.contrast < worst.contrast ? next : worst),
    undefined,
  );
}

function firstWords(text: string): string {
  const words = text.split(' ');
  const first = words.slice(0, 5).join(' ').slice(0, 40);
  return words.length > 5 || first.length < words.slice(0, 5).join(' ').length ? `${first} …` : first;
}
