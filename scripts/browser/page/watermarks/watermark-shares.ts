import type { Box } from '../measured-slide.ts';

// In the browser, the functions of the other module are called by this name.
declare const inPage: typeof import('../shades-in.ts');

/** Pictures of one page (PNG in Base64), each with all pictures of the page itself hidden. */
export interface WatermarkShots {
  /** The page as it is, and without the word of a draft. */
  readonly shown: string;
  readonly without: string;
  /** The page without anything but the word, as it is styled, as the tool's own stylesheet styles it, and without the word too. */
  readonly alone: string;
  readonly meant: string;
  readonly blank: string;
}

/** How much of the word of a draft is seen, as parts of what the tool's own stylesheet shows, from 0. */
export interface WatermarkShare {
  /** Of the word by itself. */
  readonly alone: number;
  /** Of the word with everything that stands on it. */
  readonly shown: number;
}

/**
 * Measures how much of the word of a draft is seen in each box (in px of the pictures): the pixels that the word changes by
 * at least half of what it changes at most, as it is meant. Runs in the browser: it can use only what is sent there with it.
 */
export async function watermarkShares(shots: WatermarkShots, boxes: readonly Box[]): Promise<WatermarkShare[]> {
  const pictures = {
    shown: await inPage.decodePicture(shots.shown),
    without: await inPage.decodePicture(shots.without),
    alone: await inPage.decodePicture(shots.alone),
    meant: await inPage.decodePicture(shots.meant),
    blank: await inPage.decodePicture(shots.blank),
  };
  const { width, height } = pictures.blank;
  return boxes.map((box) => {
    const [fromX, toX] = inPage.pixelsOf(box.left, box.right, width);
    const [fromY, toY] = inPage.pixelsOf(box.top, box.bottom, height);
    const changes = (one: Uint32Array, other: Uint32Array) => {
      const found = new Uint8Array((toX - fromX) * (toY - fromY));
      let next = 0;
      for (let y = fromY; y < toY; y += 1) {
        for (let at = y * width + fromX; at < y * width + toX; at += 1) {
          found[next] = changeOf(one[at] ?? 0, other[at] ?? 0);
          next += 1;
        }
      }
      return found;
    };
    const meant = changes(pictures.meant.shades, pictures.blank.shades);
    const most = meant.reduce((largest, each) => Math.max(largest, each), 0);
    // A word that no font draws is another check's finding.
    if (most === 0) return { alone: 1, shown: 1 };
    const countOf = (found: Uint8Array) => found.filter((each) => each >= most / 2).length;
    const all = countOf(meant);
    return {
      alone: countOf(changes(pictures.alone.shades, pictures.blank.shades)) / all,
      shown: countOf(changes(pictures.shown.shades, pictures.without.shades)) / all,
    };
  });
}

/** The largest difference of the parts of two colours, from 0 to 255. */
export function changeOf(a: number, b: number): number {
  return Math.max(
    Math.abs((a >>> 16) - (b >>> 16)),
    Math.abs(((a >>> 8) & 255) - ((b >>> 8) & 255)),
    Math.abs((a & 255) - (b & 255)),
  );
}
