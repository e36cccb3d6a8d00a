import { error, nearestHint, warning } from './catalogue-entry.ts';

/** The findings about a summit's images, fonts and colours. */
export const designCatalogue = {
  'outline/wrong-image-type': error<{ path: string; found: string }>(
    ({ path, found }) => `The image '${path}' is of a kind that can't be shown: it is ${found}.`,
    () => 'Save it as PNG (drawings, screens), JPEG (photographs), WebP or SVG, and name that file.',
  ),
  'outline/damaged-image': error<{ path: string; reason: string }>(
    ({ path, reason }) => `The image '${path}' is damaged: ${reason}.`,
    () => 'Copy it anew from where it came from, or open it in an image program and save it again.',
  ),
  'outline/large-image': error<{ path: string; found: string; most: string }>(
    ({ path, found, most }) => `The image '${path}' is too large: it has ${found}; ${most} is the most.`,
    () => 'Scale it down: 2,000 px of width are enough to print it sharply across a page.',
  ),
  'outline/empty-crop': error<{ left: number; top: number; right: number; bottom: number }>(
    ({ left, top, right, bottom }) =>
      `The crop leaves nothing of the image: ${left} % left and ${right} % right, ${top} % top and ${bottom} % bottom.`,
    () => 'Cut off less: left and right together, and top and bottom together, stay below 100.',
  ),
  'outline/coarse-image': error<{
    path: string;
    dpi: number;
    least: number;
    pixels: number;
    width: number;
    need: number;
  }>(
    ({ path, dpi, pixels, width, least }) =>
      `The image '${path}' is too coarse to print: ${pixels} px over ${width} mm are ${dpi} dpi, and ${least} dpi is the least.`,
    ({ need }) => `Take a larger version of it, of which ${need} px of width are seen, or crop less.`,
  ),
  'outline/cmyk-image': warning<{ path: string }>(
    ({ path }) => `The image '${path}' is in the colours of printing presses (CMYK), which screens show differently.`,
    () => 'Save it in RGB (sRGB) to have the same colours on the slides and in the brief.',
  ),
  'outline/unknown-font': error<{ name: string; nearest: string | undefined; known: string }>(
    ({ name }) => `There is no family of letters '${name}'.`,
    ({ nearest, known }) => nearestHint(nearest, `Families that are there: ${known}; or add yours under 'files:'.`),
  ),
  'outline/unusable-font': error<{ path: string; reason: string }>(
    ({ path, reason }) => `The font file '${path}' can't be used: ${reason}.`,
    () => 'Name a static font file (WOFF2, TTF or OTF, one style a file) whose licence allows to embed it.',
  ),
  'check/token-contrast': error<{
    text: string;
    textColour: string;
    ground: string;
    groundColour: string;
    contrast: string;
    least: string;
    token: string;
    shade: string | undefined;
  }>(
    ({ text, textColour, ground, groundColour, contrast, least }) =>
      `Text in '${text}' (${textColour}) can't be read well on '${ground}' (${groundColour}): their contrast is ${contrast}, and ${least} is the least.`,
    ({ token, shade }) =>
      shade === undefined
        ? `No shade of '${token}' passes beside the other colours: change those too.`
        : `The nearest shade that passes: ${token}: "${shade}".`,
  ),
} as const;
