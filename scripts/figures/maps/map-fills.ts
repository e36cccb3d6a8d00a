import type { DrawingFrame } from '../drawing-frame.ts';

/**
 * The fill of a group of countries. Groups differ in lightness and pattern, for printers without colour and for readers
 * who can't tell colours apart.
 */
export interface GroupFill {
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
}

/** The fills of the first four groups: solid teal, solid gold, teal hatching on paper, solid deep. */
export function groupFills({ palette, idPrefix, fontSize }: DrawingFrame): GroupFill[] {
  const colour = (name: string) => palette[name] ?? 'currentColor';
  const id = `${idPrefix}-hatch`;
  const step = Math.max(3.5, Math.round(fontSize * 0.28));
  const pattern = [
    `<pattern id="${id}" width="${step}" height="${step}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    `<rect width="${step}" height="${step}" fill="${colour('paper')}"/>`,
    `<rect width="${(step * 0.42).toFixed(1)}" height="${step}" fill="${colour('teal')}"/></pattern>`,
  ].join('');
  const solid = (name: string) => ({ fill: colour(name), colours: [colour(name)], stroke: colour(name), pattern: '' });
  return [
    { ...solid('teal'), text: readableOn(colour('teal'), palette) },
    { ...solid('gold'), text: readableOn(colour('gold'), palette) },
    {
      fill: `url(#${id})`,
      colours: [colour('paper'), colour('teal')],
      stroke: colour('teal'),
      text: colour('ink'),
      pattern,
    },
    { ...solid('deep'), text: readableOn(colour('deep'), palette) },
  ];
}

/** Gives ink or paper, whichever has the higher contrast with a colour (WCAG 2). */
function readableOn(colour: string, palette: DrawingFrame['palette']): string {
  const ink = palette['ink'] ?? '#000000';
  const paper = palette['paper'] ?? '#ffffff';
  return contrast(colour, ink) > contrast(colour, paper) ? ink : paper;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const long = colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
