// In px: the longer side of the area in which a drawing is tried. A line that can be seen on a slide can be seen in it.
const SIDE = 1000;

/** What the browser shows of a drawing: whether it has no dot, and the first ground from which none of its dots differs. */
export interface SeenDrawing {
  readonly isEmpty: boolean;
  readonly lostOn: string | undefined;
}

/**
 * Looks at an SVG drawing in the size of a figure or a logo, on each of some `grounds` (#rrggbb). `address` is a `data:`
 * address. Runs in the browser: it can use only its arguments.
 */
export async function lookAtDrawing(
  address: string,
  { width, height, grounds }: { readonly width: number; readonly height: number; readonly grounds: readonly string[] },
): Promise<SeenDrawing> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    return { isEmpty: true, lostOn: undefined };
  }
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('The browser gives no canvas.');
  pen.drawImage(image, 0, 0, width, height);
  // Four bytes a pixel: red, green, blue and opacity. A dot that changes its ground no more than this is not seen on it.
  const LEAST = 4;
  const { data } = pen.getImageData(0, 0, width, height);
  const isSeenOn = (red: number, green: number, blue: number) => {
    for (let at = 0; at < data.length; at += 4) {
      const off = Math.max(
        Math.abs(red - (data[at] ?? 0)),
        Math.abs(green - (data[at + 1] ?? 0)),
        Math.abs(blue - (data[at + 2] ?? 0)),
      );
      if (off * (data[at + 3] ?? 0) >= LEAST * 255) return true;
    }
    return false;
  };
  // Nothing but what is transparent differs neither from black nor from white.
  const isEmpty = !isSeenOn(0, 0, 0) && !isSeenOn(255, 255, 255);
  const lostOn = grounds.find((ground) => {
    const part = (from: number) => Number.parseInt(ground.slice(from, from + 2), 16);
    return !isEmpty && !isSeenOn(part(1), part(3), part(5));
  });
  return { isEmpty, lostOn };
}

/** Gives the size, in whole px, in which a drawing with these proportions is tried. */
export function triedSize({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = SIDE / Math.max(width, height);
  const length = (px: number) => Math.max(1, Math.round(px * scale));
  return { width: length(width), height: length(height) };
}
