import { contrastOf, mixColours } from './contrast.ts';
import { type Palette, TEXT_CONTRAST } from './design-palette.ts';

/**
 * The look of the word that lies under the text of a draft: a grey that is darker than white and lighter than a deep
 * ground, and at most as faint as the pale ground of boxes; `share` is the part of the frame's side that the word takes.
 */
export const WATERMARK = { colour: '#808080', opacity: 0.1, degrees: 35, share: 1.02, side: 1000 } as const;

// Fainter than this the word is not seen on every screen.
const FAINTEST = 0.05;
const STEP = 0.005;
// The tokens of the colours in which small texts stand on each ground.
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  paper: ['ink', 'teal', 'mute', 'gold-ink'],
  deep: ['on-deep', 'on-deep-soft', 'gold-light'],
};

/**
 * The opacity of the word of a draft: the usual one, or as much less as the design's colours need to keep their contrast on
 * it. `palettes` are those of slides and pages. A colour that is too pale on the ground itself changes nothing.
 */
export function watermarkOpacity(palettes: readonly Palette[]): number {
  const pairs = palettes.flatMap((palette) =>
    Object.entries(TEXTS).flatMap(([ground, texts]) => texts.map((text) => [palette[text], palette[ground]] as const)),
  );
  const readable = pairs.flatMap(([text, ground]) =>
    text !== undefined && ground !== undefined && contrastOf(text, ground) >= TEXT_CONTRAST ? [{ text, ground }] : [],
  );
  for (
    let opacity: number = WATERMARK.opacity;
    opacity > FAINTEST;
    opacity = Math.round((opacity - STEP) * 1000) / 1000
  ) {
    const covered = (ground: string) => mixColours(ground, WATERMARK.colour, opacity);
    if (readable.every(({ text, ground }) => contrastOf(text, covered(ground)) >= TEXT_CONTRAST)) return opacity;
  }
  return FAINTEST;
}
