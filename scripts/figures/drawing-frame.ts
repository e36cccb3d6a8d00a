import type { MeasureText } from '../design/widths/font-widths.ts';

/** The frame that a drawn figure is fitted into: its size, type, colours and language. */
export interface DrawingFrame {
  /** The size of the drawing in px; text is drawn at its real size, never scaled. */
  readonly width: number;
  readonly height: number;
  /** The size of its smallest text in px. */
  readonly fontSize: number;
  /** Measures texts in the design's own families. */
  readonly measure: MeasureText;
  /** A name for the widths by which `measure` counts: a drawing depends on them. */
  readonly widthsKey: string;
  /** The values of the design tokens by name (`ink`, `teal`, `sans` …), as the stylesheet of the genre has them. */
  readonly palette: Readonly<Record<string, string>>;
  /** The pack's language, BCP 47, for numbers and the names of countries. */
  readonly language: string;
  /** The beginning of every id inside the drawing, so that two drawings in one page have different ids. */
  readonly idPrefix: string;
  /** The factor for widths of bars that an outline sets in px; 1 where it is left out. */
  readonly barScale?: number;
}
