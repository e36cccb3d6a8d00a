/**
 * The grey, from 0 to 1, of a colour of sRGB, whose three parts are from 0 to 1. It has the luminance of the colour (IEC
 * 61966-2-1; the weights are those of WCAG 2.2), so the contrast of any two colours is that of their greys.
 */
export function greyOf([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const grey = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, grey)) * 10_000) / 10_000;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
