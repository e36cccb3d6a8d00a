// The longer side of what a drawing is tried in, in px: a line that is seen on a slide is seen in it.
const SIDE = 1000;

/**
 * Whether the browser shows anything of an SVG drawing, a `data:` address, of such a size that a figure or a logo has.
 * Runs in the browser: it may use nothing beside its arguments.
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
  // Every fourth byte is how opaque a px is.
  return pen.getImageData(0, 0, width, height).data.some((value, index) => index % 4 === 3 && value > 0);
}

/** The size, in whole px, in which a drawing of these proportions is tried. */
export function triedSize({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = SIDE / Math.max(width, height);
  const length = (px: number) => Math.max(1, Math.round(px * scale));
  return { width: length(width), height: length(height) };
}
