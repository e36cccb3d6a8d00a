import type { Design } from '../outline/outline.ts';
import { darkPalette, lightPalette } from './design-palette.ts';
import { coloursOf, type Motif, tokenCss } from './stylesheet.ts';

/** The CSS rules that set the tokens: those of the slides, of the screen around the slides, and of the brief. */
export interface DesignTokens {
  readonly deck: string;
  readonly screen: string;
  readonly brief: string;
}

/** Makes a summit's token rules from the templates' tokens and the summit's design. `watermark` is the drawing of a draft's word, as the text of an SVG file. The brief is always light. */
export function designTokens(
  tokens: string,
  { colours, fonts, slides }: Design,
  motif: Motif,
  watermark?: string,
): DesignTokens {
  const light = lightPalette(coloursOf(tokens), colours);
  const palette = slides === 'dark' ? darkPalette(light) : light;
  return {
    deck: tokenCss(tokens, { palette, fonts, motif, watermark }),
    screen: tokenCss(tokens, { palette: light, fonts, motif: undefined }),
    brief: tokenCss(tokens, { palette: light, fonts, motif, watermark }),
  };
}
