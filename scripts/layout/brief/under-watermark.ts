import type { SeenInk } from '../../browser/page/see-inks.ts';
import { mixColours } from '../../design/contrast.ts';
import { WATERMARK } from '../../design/watermark.ts';

/**
 * Adds to the shades behind each text of a brief those that the word of a draft makes of them. The word lies on every
 * printed page, while texts are measured on one long page; `grounds` are the colours that it lies on, as `#rrggbb`,
 * and `opacity` is the word's, from 0 to 1.
 */
export function underWatermark(
  inks: readonly (readonly SeenInk[])[],
  grounds: readonly string[],
  opacity: number,
): readonly (readonly SeenInk[])[] {
  return inks.map((texts) =>
    texts.map((ink) => {
      const covered = ink.behind.filter((shade) => grounds.includes(shade.toLowerCase()));
      return {
        ...ink,
        behind: [...ink.behind, ...covered.map((shade) => mixColours(shade, WATERMARK.colour, opacity))],
      };
    }),
  );
}
