/** The contrast of two colours (`#rrggbb`) from 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Mixes a share (`part`, 0 to 1) of another colour into a colour; both colours and the result are `#rrggbb`. */
export function mixColours(colour: string, other: string, part: number): string {
  const from = channels(colour);
  const to = channels(other);
  const mixed = from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Finds the colour nearest to `colour`, on the way to `towards` (black or white), whose contrast with every ground is
 * `least` or more. Gives `towards` itself where no step on the way reaches that contrast.
 */
export function strengthen(colour: string, towards: string, grounds: readonly string[], least: number): string {
  for (let step = 0; step < STEPS; step += 1) {
    const shade = mixColours(colour, towards, step / STEPS);
    if (grounds.every((ground) => contrastOf(shade, ground) >= least)) return shade;
  }
  return towards;
}

const STEPS = 64;

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
