/** An image as its drawing holds it: the bytes of the file, and the part that is shown. */
export interface EmbeddedImage {
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** What is cut off at each edge, in percent. */
  readonly crop: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/**
 * Takes the image out of a drawing that shows nothing else, as `drawImage` makes it. Undefined where the drawing shows
 * something else, where the image is turned, and where Office can't show its format.
 */
export function embeddedImage(svg: string): EmbeddedImage | undefined {
  const found = DRAWN_IMAGE.exec(svg)?.groups;
  const [x = 0, y = 0, width = 0, height = 0] = (found?.['seen'] ?? '').split(' ').map(Number);
  const whole = { width: Number(found?.['width']), height: Number(found?.['height']) };
  if (found === undefined || !(width > 0 && height > 0 && whole.width > 0 && whole.height > 0)) return undefined;
  return {
    format: found['format'] === 'png' ? 'png' : 'jpeg',
    bytes: Uint8Array.from(atob(found['base64'] ?? ''), (letter) => letter.charCodeAt(0)),
    crop: {
      left: (x / whole.width) * 100,
      top: (y / whole.height) * 100,
      right: ((whole.width - x - width) / whole.width) * 100,
      bottom: ((whole.height - y - height) / whole.height) * 100,
    },
  };
}

const DRAWN_IMAGE =
  /^<svg [^>]*viewBox="(?<seen>[^"]*)"[^>]*><image href="data:image\/(?<format>png|jpeg);base64,(?<base64>[^"]*)" width="(?<width>[^"]*)" height="(?<height>[^"]*)"\/><\/svg>$/;
