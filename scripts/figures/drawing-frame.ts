/** What a drawn figure is fitted into: its size, its type, its colours and its language. */
export interface DrawingFrame {
  /** The size of the drawing in px; text is drawn at its real size, never scaled. */
  readonly width: number;
  readonly height: number;
  /** The size of its smallest text in px. */
  readonly fontSize: number;
  /** The tokens' values by name (`ink`, `teal`, `sans` …), as the genre's stylesheet has them. */
  readonly palette: Readonly<Record<string, string>>;
  /** The pack's language, BCP 47, for numbers and the names of countries. */
  readonly language: string;
  /** Begins every id inside the drawing, so that two drawings in one page don't share one. */
  readonly idPrefix: string;
}
