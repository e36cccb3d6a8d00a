import type { SeenInk } from '../../browser/page/see-inks.ts';
import { contrastOf, mixColours } from '../../design/contrast.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';

/** What texts that can't be read are told by: the number of their slide or page and their place, from their marks. */
export interface InkPlaces {
  readonly genre: 'deck' | 'brief' | 'markdown';
  readonly numberOf: (index: number, mark: number | null) => number | undefined;
  readonly placeOf: (index: number, mark: number | null) => Place | undefined;
}

/** A text that can hardly be read, and the index of its slide. */
interface PaleInk {
  readonly ink: SeenInk;
  readonly least: number;
  readonly worst: Sight;
  readonly index: number;
}

/** A colour as it is seen on one shade of what is behind it. */
interface Sight {
  readonly contrast: number;
  readonly colour: string;
  readonly behind: string;
}

// WCAG 2.2, 1.4.3, level AA; large is a text of 24 px, or of 18.66 px in bold.
const LEAST = 4.5;
const LEAST_LARGE = 3;
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;

/** The findings of texts whose colour is too near to what is behind them, one for each place and colour. */
export function checkContrast(slides: readonly (readonly SeenInk[])[], places: InkPlaces): Diagnostic[] {
  const pale = slides.flatMap((inks, index) => inks.filter((ink) => isJudged(ink, places)).flatMap(paleInk(index)));
  const keys = pale.map(({ ink, least, index }) => `${index} ${ink.mark} ${ink.colour} ${least}`);
  return pale.filter((_, at) => keys.indexOf(keys[at] ?? '') === at).map((each) => toFinding(each, places));
}

// Marp's own themes set the head, foot and number of every slide pale, and a talk's author has no say in it.
// What is not seen at all is meant so in a talk; of an outline's text it is a fault: a PDF holds it, and nobody reads it.
function isJudged({ running, opacity, mark }: SeenInk, { genre }: InkPlaces): boolean {
  if (genre === 'markdown') return !running && opacity > 0;
  return opacity > 0 || mark !== null;
}

function paleInk(index: number): (ink: SeenInk) => PaleInk[] {
  return (ink) => {
    const [worst, least] = [worstOf(ink), leastFor(ink)];
    return worst === undefined || worst.contrast >= least ? [] : [{ ink, least, worst, index }];
  };
}

function toFinding({ ink, least, worst, index }: PaleInk, { genre, numberOf, placeOf }: InkPlaces): Diagnostic {
  const page = { kind: genre === 'brief' ? 'page' : 'slide', number: numberOf(index, ink.mark) } as const;
  // Rounded down, so that 4.49 is not told as 4.5.
  const contrast = Math.floor(worst.contrast * 10) / 10;
  const data = { page, words: firstWords(ink.text), ...worst, contrast, least };
  return diagnose(genre === 'markdown' ? 'markdown/contrast' : 'check/contrast', data, placeOf(index, ink.mark));
}

function leastFor({ size, bold }: SeenInk): number {
  return size >= LARGE_PX || (bold && size >= LARGE_BOLD_PX) ? LEAST_LARGE : LEAST;
}

/** How a text stands out against the worst of what is behind it; nothing where nothing is known of that. */
function worstOf({ colour, opacity, behind }: SeenInk): Sight | undefined {
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
  genre: 'deck' | 'markdown',
  ofMark: (mark: number | null) => Place | undefined,
  ofSlide: (slide: number) => Place | undefined,
): InkPlaces {
  return {
    genre,
    numberOf: (index) => index + 1,
    placeOf: (index, mark) => ofMark(mark) ?? ofSlide(index + 1),
  };
}
