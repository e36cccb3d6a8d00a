import { contrastOf, mixColours } from '../../../design/contrast.ts';
import type { DrawingFrame } from '../../drawing-frame.ts';
import { chooseTones, LEAST_READABLE } from './choose-tones.ts';

/** The fill of a group of countries, or of the countries without one. */
interface MapFill {
  /** The value of `fill` in SVG: a colour or a reference to the pattern. */
  readonly fill: string;
  /** The colours of the fill: one, or both of a pattern. */
  readonly colours: readonly string[];
  /** The colour of the group's outlines, and of the rings of its small countries. */
  readonly stroke: string;
  /** The colour of a name on this fill. */
  readonly text: string;
  /** The SVG definition of the pattern; empty for a solid fill. */
  readonly pattern: string;
  /** Whether a name can be read on it without a halo. */
  readonly isCalm: boolean;
}

/** The fills of a map: one for each group, and the land of all others. */
export interface MapFills {
  readonly groups: readonly MapFill[];
  readonly land: MapFill;
}

/** Which fills are wanted: for each group whether it has the accent, and whether the groups are in an order. */
export interface WantedFills {
  readonly accents: readonly boolean[];
  readonly ordered: boolean;
}

/**
 * Makes the fills of a map's groups. The group with the accent has gold; the others have shades of teal that stay apart in
 * grey, the first the strongest. Where three groups or more are in no order, the last without the accent is hatched, which
 * differs from shades without seeming to be one of them.
 */
export function mapFills({ accents, ordered }: WantedFills, frame: DrawingFrame): MapFills {
  const colour = (name: string) => longForm(frame.palette[name] ?? '#808080');
  const [paper, gold, base] = ['paper', 'gold', 'teal'].map(colour) as [string, string, string];
  const land = quiet(colour('rule'), paper);
  const plain = accents.flatMap((accent, index) => (accent ? [] : [index]));
  const hatched = !ordered && accents.length > 2 ? plain.at(-1) : undefined;
  const solid = plain.filter((index) => index !== hatched);
  const taken = accents.includes(true) ? [gold] : [];
  const tones = chooseTones(solid.length, { base, paper, land, taken, texts: [colour('ink'), paper] });
  const solidFill = (value: string): MapFill => {
    const text = readableOn(value, frame.palette);
    const isCalm = contrastOf(text, value) >= LEAST_READABLE;
    return { fill: value, colours: [value], stroke: value, text, pattern: '', isCalm };
  };
  return {
    land: solidFill(land),
    groups: accents.map((accent, index) => {
      if (accent) return solidFill(gold);
      return index === hatched
        ? hatching(tones[0] ?? base, paper, frame)
        : solidFill(tones[solid.indexOf(index)] ?? base);
    }),
  };
}

function hatching(bars: string, paper: string, { palette, idPrefix, fontSize }: DrawingFrame): MapFill {
  const id = `${idPrefix}-hatch`;
  const step = Math.max(3.5, Math.round(fontSize * 0.28));
  const pattern = [
    `<pattern id="${id}" width="${step}" height="${step}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    `<rect width="${step}" height="${step}" fill="${paper}"/>`,
    `<rect width="${(step * 0.42).toFixed(1)}" height="${step}" fill="${bars}"/></pattern>`,
  ].join('');
  return {
    fill: `url(#${id})`,
    colours: [paper, bars],
    stroke: bars,
    text: palette['ink'] ?? '#000000',
    pattern,
    isCalm: false,
  };
}

// The land of countries without a group is near to the colour of the page, so that the groups have room for their shades.
function quiet(rule: string, paper: string): string {
  for (let part = 0; part < 1; part += 0.02) {
    const land = mixColours(rule, paper, part);
    if (contrastOf(land, paper) <= MOST_LAND) return land;
  }
  return paper;
}

const MOST_LAND = 1.42;

/** Gives ink or paper, whichever has the higher contrast with a colour (WCAG 2). */
function readableOn(colour: string, palette: DrawingFrame['palette']): string {
  const [ink, paper] = [longForm(palette['ink'] ?? '#000000'), longForm(palette['paper'] ?? '#ffffff')];
  return contrastOf(colour, ink) > contrastOf(colour, paper) ? ink : paper;
}

function longForm(colour: string): string {
  return colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
}
