import type { AssetPath } from '../../outline/outline.ts';
import type { CssFacts } from './css/read-css-facts.ts';
import type { BrokenImage } from './images/broken-images.ts';
import type { MeasuredSlide } from './measured-slide.ts';
import type { PageFonts } from './read-fonts.ts';
import type { SeenInk } from './see-inks.ts';

/** What the browser showed of a deck or a brief, as plain data: measured once, and judged by the checks. */
export interface ShownFacts {
  /** Each slide, or the brief's pages by their kinds. */
  readonly measured: readonly MeasuredSlide[];
  /** The texts of each of those with what is behind them. */
  readonly inks: readonly (readonly SeenInk[])[];
  readonly images: readonly BrokenImage[];
  /** The drawings of the summit of which nothing is seen. */
  readonly unseen: readonly AssetPath[];
  readonly fonts: PageFonts;
  readonly css: CssFacts;
}
