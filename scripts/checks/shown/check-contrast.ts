import type { SeenInk } from '../../browser/page/see-inks.ts';
import { contrastOf, mixColours } from '../../design/contrast.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { eachOnce } from '../../diagnostics/each-once.ts';
import { type Locator, pageOf, placeOf } from '../../diagnostics/locator.ts';

/**
 * A text that is hard to read, with the contrast that it needs (`least`), the worst that it has, and the index of its
 * slide.
 */
interface PaleInk {
  readonly ink: SeenInk;
  readonly least: number;
  readonly worst: Sight;
  readonly index: number;
}

/** A colour as it is seen on one shade behind it, and the contrast of the two. */
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

/** The kind of work that is judged: a summit's pack, or somebody's own Marp file. */
export type Work = 'pack' | 'talk';

/**
 * Finds the texts whose contrast with what is behind them is too low for WCAG 2.2: one finding for each slide, text and
 * colour.
 */
export function checkContrast(
  slides: readonly (readonly SeenInk[])[],
  locator: Locator,
  work: Work = 'pack',
): Diagnostic[] {
  const pale = slides.flatMap((inks, index) => inks.filter((ink) => isJudged(ink, work)).flatMap(paleInk(index)));
  const keyOf = ({ ink, least, index }: PaleInk) => `${index} ${ink.mark} ${ink.colour} ${least}`;
  return eachOnce(pale, keyOf).map((each) => toFinding(each, locator, work));
}

// Marp's own themes print the header, footer and number of every slide pale, and the author of a talk has no say in it.
// An invisible text is meant to be so in a talk; in a pack it is a fault, since a PDF contains it and nobody can read
// it.
function isJudged({ running, opacity, mark }: SeenInk, work: Work): boolean {
  if (work === 'talk') return !running && opacity > 0;
  return opacity > 0 || mark !== null;
}

function paleInk(index: number): (ink: SeenInk) => PaleInk[] {
  return (ink) => {
    const worst = worstOf(ink);
    const least = leastFor(ink);
    return worst === undefined || worst.contrast >= least ? [] : [{ ink, least, worst, index }];
  };
}

function toFinding({ ink, least, worst, index }: PaleInk, locator: Locator, work: Work): Diagnostic {
  // The pages of a brief are measured kind by kind, not page by page: the number of the page is that of the text.
  const located = { mark: ink.mark, slide: locator.kind === 'slide' ? index + 1 : null };
  // Rounded down, so that 4.49 is not reported as 4.5.
  const contrast = Math.floor(worst.contrast * 10) / 10;
  const data = { page: pageOf(locator, located), words: firstWords(ink.text), ...worst, contrast, least };
  return diagnose(work === 'talk' ? 'markdown/contrast' : 'check/contrast', data, placeOf(locator, located));
}

function leastFor({ size, bold }: SeenInk): number {
  return size >= LARGE_PX || (bold && size >= LARGE_BOLD_PX) ? LEAST_LARGE : LEAST;
}

/** The lowest contrast of a text with a shade behind it; undefined where no shade is known. */
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
