import type { Design } from '../outline/outline.ts';
import { darkPalette, lightPalette } from './design-palette.ts';
import { coloursOf, type Motif, tokenCss } from './stylesheet.ts';

/** The token rules of both genres, and of what stands around the slides on a screen. */
export interface DesignTokens {
  readonly deck: string;
  readonly screen: string;
  readonly brief: string;
}

/** The tokens of a summit: the templates' own, changed as its design says; the brief is always light. */
export function designTokens(tokens: string, { colours, fonts, slides }: Design, motif: Motif): DesignTokens {
  const light = lightPalette(coloursOf(tokens), colours);
  const palette = slides === 'dark' ? darkPalette(light) : light;
  return {
    deck: tokenCss(tokens, { palette, fonts, motif }),
    screen: tokenCss(tokens, { palette: light, fonts, motif: undefined }),
    brief: tokenCss(tokens, { palette: light, fonts, motif }),
  };
}
