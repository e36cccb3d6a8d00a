// In px: the longer side of the area in which a drawing is tried. A line that can be seen on a slide can be seen in it.
const SIDE = 1000;

/**
 * Whether the browser shows at least one pixel of an SVG drawing in the size of a figure or a logo. `address` is a
 * `data:` address. Runs in the browser: it can use only its arguments.
 */
export async function isDrawn(address: string, width: number, height: number): Promise<boolean> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    return false;
  }
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('The browser gives no canvas.');
  pen.drawImage(image, 0, 0, width, height);
  // Every fourth byte is the opacity of a pixel.
  return pen.getImageData(0, 0, width, height).data.some((value, index) => index % 4 === 3 && value > 0);
}

/** Gives the size, in whole px, in which a drawing with these proportions is tried. */
export function triedSize({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = SIDE / Math.max(width, height);
  const length = (px: number) => Math.max(1, Math.round(px * scale));
  return { width: length(width), height: length(height) };
}
