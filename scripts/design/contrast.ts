/** The contrast of two colours (`#rrggbb`) from 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(one: string, other: string): number {
  return contrastOfLights(luminance(one), luminance(other));
}

function contrastOfLights(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
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
  const lights = grounds.map(luminance);
  for (let step = 0; step < STEPS; step += 1) {
    const shade = mixColours(colour, towards, step / STEPS);
    const light = luminance(shade);
    if (lights.every((ground) => contrastOfLights(light, ground) >= least)) return shade;
  }
  return towards;
}

const STEPS = 64;

type Channels = readonly [red: number, green: number, blue: number];

function channels(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  if (Number.isNaN(value)) return [value, value, value];
  return [(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
