import type { CssFacts } from './css/read-css-facts.ts';
import type { BrokenImage } from './images/broken-images.ts';
import type { SeenLogo } from './images/read-logo.ts';
import type { UnseenDrawing } from './images/read-unseen-drawings.ts';
import type { SeenMarking } from './markings/markings-of.ts';
import type { MeasuredSlide } from './measured-slide.ts';
import type { PageFonts } from './read-fonts.ts';
import type { SeenInk } from './see-inks.ts';
import type { WatermarkFacts } from './watermarks/read-watermarks.ts';

/** The browser's measures of a deck or a brief, as plain data: measured once, and judged by the checks. */
export interface ShownFacts {
  /** The measures of each slide, or of each kind of page of the brief. */
  readonly measured: readonly MeasuredSlide[];
  /** The texts of each slide or kind of page, with the colours behind them. */
  readonly inks: readonly (readonly SeenInk[])[];
  readonly images: readonly BrokenImage[];
  /** The drawings of the summit of which nothing is seen. */
  readonly unseen: readonly UnseenDrawing[];
  /** What is seen of the summit's logo; undefined where it has none. */
  readonly logo: SeenLogo | undefined;
  readonly fonts: PageFonts;
  readonly css: CssFacts;
  /** The words of the document's marking as a screen shows them; none where the pack has no marking. */
  readonly markings: readonly SeenMarking[];
  readonly watermarks: WatermarkFacts;
}
