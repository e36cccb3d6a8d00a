import { contrastOf, mixColours } from '../../../design/contrast.ts';
import { largest, smallest } from '../../../diagnostics/smallest.ts';

/** What the tones of a map's groups are chosen from and kept apart from: colours as `#rrggbb`. */
export interface ToneRange {
  /** The colour of the design whose shades the tones are. */
  readonly base: string;
  /** The colour of the sea, which is that of the page. */
  readonly paper: string;
  /** The colour of the countries without a group. */
  readonly land: string;
  /** Colours of other groups. */
  readonly taken: readonly string[];
  /** The colours in which names are written on the fills. */
  readonly texts: readonly string[];
}

/** The least contrast of a name with what it is written on, as WCAG 2.2 AA asks (criterion 1.4.3). */
export const LEAST_READABLE = 4.5;

/** The least contrast in grey of two fills that lie side by side on a map. */
export const LEAST_APART = 1.6;

/**
 * Chooses shades of one colour, from the one that stands out most from the page to the one that stands out least. Each has
 * a contrast of 1.6 or more with every other, with the land and with the colours that are taken; where there are too many
 * for that, their contrasts are as large as they can be. The first is the colour itself where that leaves room enough. Where
 * there is room, a name can be read on each.
 */
export function chooseTones(count: number, range: ToneRange): string[] {
  const { base, paper, land, taken, texts } = range;
  // On a dark page the lightest stands out most, so that all is turned round.
  const isDark = weightOf(paper) < weightOf('#808080');
  const value = (colour: string) => (isDark ? 1 / weightOf(colour) : weightOf(colour));
  const weights = texts.map(weightOf);
  const dull = [largest(weights) / LEAST_READABLE, smallest(weights) * LEAST_READABLE].map((w) => (isDark ? 1 / w : w));
  const limits: Limits = {
    from: value(base),
    // Shades near to black are hard to tell from each other.
    strongest: isDark ? value('#ffffff') * 1.05 : value('#000000') * 1.4,
    land: value(land),
    taken: taken.map(value),
    dull: isDark ? [dull[1] ?? 0, dull[0] ?? 0] : [dull[0] ?? 0, dull[1] ?? 0],
  };
  const readable = bestTones(count, limits);
  const found = (readable?.ratio ?? 0) >= LEAST_APART ? readable : bestTones(count, { ...limits, dull: undefined });
  const values = found?.values ?? Array.from({ length: count }, () => limits.from);
  const [strong, weak] = isDark ? ['#ffffff', paper] : ['#000000', '#ffffff'];
  return values.map((wanted) => {
    return shadeOf(base, wanted < limits.from ? strong : weak, isDark ? 1 / wanted : wanted);
  });
}

// Where tones may be: each number is the luminance of a colour with its veil, or on a dark page 1 divided by it.
interface Limits {
  readonly from: number;
  readonly strongest: number;
  readonly land: number;
  readonly taken: readonly number[];
  /** Between these, names can be read in no colour. */
  readonly dull: readonly [number, number] | undefined;
}

interface Tones {
  readonly values: readonly number[];
  /** The contrast from one tone to the next. */
  readonly ratio: number;
}

function bestTones(count: number, limits: Limits): Tones | undefined {
  let best: Tones | undefined;
  const first = Math.max(limits.from, limits.strongest);
  for (let start = first; start >= limits.strongest && (best?.ratio ?? 0) < GOOD; start *= 0.97) {
    const found = widest(count, start, limits);
    if (found !== undefined && found.ratio > (best?.ratio ?? 0)) best = found;
  }
  return best;
}

// With this contrast or more, the colour of the design stays as it is.
const GOOD = 1.75;
const MOST = 2.6;

// The tones from a first one on, with the largest contrast between neighbours that there is room for.
function widest(count: number, start: number, limits: Limits): Tones | undefined {
  for (let ratio = MOST; ratio > 1; ratio -= 0.02) {
    const values = spread(count, start, ratio, limits);
    const weakest = limits.land / Math.min(ratio, LEAST_APART + MARGIN);
    if (values.every((value) => value <= weakest)) return { values, ratio };
  }
  return undefined;
}

// What the rounding of colours to whole numbers may take.
const MARGIN = 0.04;

function spread(count: number, start: number, ratio: number, { taken, dull }: Limits): number[] {
  const apart = Math.min(ratio, LEAST_APART + MARGIN);
  const values: number[] = [];
  let next = start;
  while (values.length < count) {
    const inTheWay = taken.filter((value) => next > value / apart && next < value * apart);
    if (inTheWay.length > 0) next = largest(inTheWay) * apart;
    else if (dull !== undefined && next > dull[0] / MARGIN_OF_TEXT && next < dull[1] * MARGIN_OF_TEXT)
      next = dull[1] * MARGIN_OF_TEXT;
    else {
      values.push(next);
      next *= ratio;
    }
  }
  return values;
}

const MARGIN_OF_TEXT = 1.02;

/** The luminance of a colour with the veil of 0.05 that contrasts are counted with (WCAG 2.2). */
function weightOf(colour: string): number {
  return contrastOf(colour, '#000000') * 0.05;
}

// The shade on the way from a colour to another that has a certain weight, or the other where none has.
function shadeOf(colour: string, towards: string, weight: number): string {
  const way = Math.abs(Math.log(weight / weightOf(colour)));
  let [from, to] = [0, 1];
  for (let round = 0; round < 20; round += 1) {
    const middle = (from + to) / 2;
    const gone = Math.abs(Math.log(weightOf(mixColours(colour, towards, middle)) / weightOf(colour)));
    if (gone < way) from = middle;
    else to = middle;
  }
  return mixColours(colour, towards, from < 1e-5 ? 0 : from);
}
