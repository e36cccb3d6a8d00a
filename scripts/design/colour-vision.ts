/** The three kinds of colour blindness: without the cones for long, middle or short waves of light. */
export const COLOUR_BLINDNESS = ['protanopia', 'deuteranopia', 'tritanopia'] as const;

type ColourBlindness = (typeof COLOUR_BLINDNESS)[number];

type Matrix = readonly (readonly [number, number, number])[];

// Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency (2009),
// severity 1.0, for linear sRGB.
const MATRICES: Readonly<Record<ColourBlindness, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Gives a colour (`#rrggbb`) as people with one kind of colour blindness see it, also as `#rrggbb`. */
export function seenWith(kind: ColourBlindness, colour: string): string {
  return toHex(applied(MATRICES[kind], linearOf(colour)));
}

// Björn Ottosson, A perceptual color space for image processing (2020).
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** How different two colours (`#rrggbb`) look, as a distance in Oklab: 0 for the same, 1 for black and white. */
export function differenceOf(one: string, other: string): number {
  const [a, b] = [labOf(one), labOf(other)];
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));
}

function labOf(colour: string): number[] {
  return applied(TO_LAB, applied(TO_CONES, linearOf(colour)).map(Math.cbrt));
}

function linearOf(colour: string): number[] {
  return [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

function toHex(linear: readonly number[]): string {
  const bytes = linear.map((value) => {
    const held = Math.min(1, Math.max(0, value));
    const part = held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055;
    return Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${bytes.join('')}`;
}

function applied(matrix: Matrix, [x = 0, y = 0, z = 0]: readonly number[]): number[] {
  return matrix.map(([a, b, c]) => a * x + b * y + c * z);
}
