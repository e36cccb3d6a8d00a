// In px: the longer side of the area in which a drawing is tried. A line that can be seen on a slide can be seen in it.
const SIDE = 1000;

/** What the browser shows of a drawing: nothing, white dots alone, or at least one dot of another colour. */
export type SeenDrawing = 'nothing' | 'white' | 'dots';

/**
 * Looks at an SVG drawing in the size of a figure or a logo. `address` is a `data:` address. Runs in the browser: it can use
 * only its arguments.
 */
export async function lookAtDrawing(address: string, width: number, height: number): Promise<SeenDrawing> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    return 'nothing';
  }
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('The browser gives no canvas.');
  pen.drawImage(image, 0, 0, width, height);
  // Four bytes a pixel: red, green, blue and opacity. A dot that makes white paper no darker than this is not seen on it.
  const LEAST = 4;
  const { data } = pen.getImageData(0, 0, width, height);
  let seen: SeenDrawing = 'nothing';
  for (let at = 0; at < data.length; at += 4) {
    const opacity = data[at + 3] ?? 0;
    if (opacity === 0) continue;
    const darkest = Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    if ((255 - darkest) * opacity >= LEAST * 255) return 'dots';
    seen = 'white';
  }
  return seen;
}

/** Gives the size, in whole px, in which a drawing with these proportions is tried. */
export function triedSize({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = SIDE / Math.max(width, height);
  const length = (px: number) => Math.max(1, Math.round(px * scale));
  return { width: length(width), height: length(height) };
}
