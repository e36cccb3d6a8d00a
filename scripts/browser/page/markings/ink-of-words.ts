// These functions run in the browser, where they can call only one another.

/** The parts of an element that may have a colour of their own. */
export function inkParts(): (string | undefined)[] {
  return [undefined, '::first-line', '::first-letter'];
}

/**
 * The lowest contrast of the words of an element, as WCAG 2.2 measures it, with the nearest grounds behind them. `outer` is
 * the element around it to which a picture as its ground can't be judged: words on one have a contrast of 1.
 */
export function contrastOfWords(element: HTMLElement, outer: HTMLElement): number {
  const ground = groundOf(element);
  const isPictured = [element, outer].some((at) => getComputedStyle(at).backgroundImage !== 'none');
  if (isPictured) return 1;
  const shown = opacityOf(element);
  const contrasts = inkParts().map((part) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = channelsOf(getComputedStyle(element, part).webkitTextFillColor);
    return contrastOf(over([red, green, blue, alpha * shown], ground), ground);
  });
  return contrasts.reduce((least, each) => Math.min(least, each), 21);
}

/** How much of an element is left by its own opacity and by that of the elements around it, from 0 to 1. */
export function opacityOf(element: HTMLElement): number {
  let opacity = 1;
  for (let at: HTMLElement | null = element; at !== null; at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}

/** The colour behind an element: all grounds laid over one another, down to the first that lets nothing through. */
export function groundOf(element: HTMLElement): readonly number[] {
  const grounds: number[][] = [];
  for (let at: HTMLElement | null = element; at !== null; at = at.parentElement) {
    const found = channelsOf(getComputedStyle(at).backgroundColor);
    if ((found[3] ?? 0) > 0) grounds.push(found);
    if ((found[3] ?? 0) >= 1) break;
  }
  return grounds.reduceRight<readonly number[]>((below, ground) => over(ground, below), [255, 255, 255]);
}

/** A colour with its opacity laid over another one without. */
export function over([red = 0, green = 0, blue = 0, alpha = 1]: readonly number[], below: readonly number[]): number[] {
  return [red, green, blue].map((value, index) => value * alpha + (below[index] ?? 0) * (1 - alpha));
}

/** The contrast of two colours, from 1 to 21. */
export function contrastOf(a: readonly number[], b: readonly number[]): number {
  const [lighter = 0, darker = 0] = [lightnessOf(a), lightnessOf(b)].sort((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The relative luminance of a colour, from 0 to 1. */
export function lightnessOf(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green, blue (0 to 255) and opacity (0 to 1) of a colour as CSS writes it. */
export function channelsOf(colour: string): number[] {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context === null) return [0, 0, 0, 1];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** Whether the letters of an element are moved over one another. */
export function isSqueezed(element: HTMLElement): boolean {
  const { letterSpacing, fontSize } = getComputedStyle(element);
  const LEAST = -0.1;
  return Number.parseFloat(letterSpacing) / Number.parseFloat(fontSize) < LEAST;
}

/** Whether an element paints something of its own over its words. */
export function isPaintedOver(element: HTMLElement): boolean {
  return ['::before', '::after'].some((part) => {
    const { content, position, zIndex, backgroundColor, backgroundImage, opacity } = getComputedStyle(element, part);
    const isOver = content !== 'none' && position !== 'static' && !(Number(zIndex) < 0);
    const isFilled = (channelsOf(backgroundColor)[3] ?? 0) > 0 || backgroundImage !== 'none';
    return isOver && isFilled && Number(opacity) > 0;
  });
}
