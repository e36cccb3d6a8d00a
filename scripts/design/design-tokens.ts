import type { Design } from '../outline/outline.ts';
import { darkPalette, lightPalette } from './design-palette.ts';
import { coloursOf, type Motif, tokenCss } from './stylesheet.ts';

/** The CSS rules that set the tokens: those of the slides, of the screen around the slides, and of the brief. */
export interface DesignTokens {
  readonly deck: string;
  readonly screen: string;
  readonly brief: string;
}

/** What a design's tokens hold besides its colours and fonts. */
interface TokenExtras {
  /** The drawing of a draft's word, as the text of an SVG file. */
  readonly watermark?: string | undefined;
  readonly isRightToLeft?: boolean;
}

/** Makes a summit's token rules from the templates' tokens and the summit's design. The brief is always light. */
export function designTokens(
  tokens: string,
  { colours, fonts, slides }: Design,
  motif: Motif,
  extras: TokenExtras = {},
): DesignTokens {
  const light = lightPalette(coloursOf(tokens), colours);
  const palette = slides === 'dark' ? darkPalette(light) : light;
  return {
    deck: tokenCss(tokens, { palette, fonts, motif, ...extras }),
    screen: tokenCss(tokens, { ...extras, palette: light, fonts, motif: undefined, watermark: undefined }),
    brief: tokenCss(tokens, { palette: light, fonts, motif, ...extras }),
  };
}
