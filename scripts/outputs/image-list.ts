/** The list of the pictures of a pack, as `images/images.json` has it. */
export interface ImageList {
  readonly images: readonly ListedImage[];
}

/** A picture of a slide, of a figure, or of all slides. */
export interface ListedImage {
  /** Its path in the pack's folder. */
  readonly file: string;
  /** The number of its slide, from 1; left out for the contact sheet. */
  readonly slide?: number;
  /** The headline of the slide, or the title of the figure. */
  readonly title: string;
  /** What a figure shows, for people who do not see it; left out for slides. */
  readonly alt?: string;
  /** Its size in px. */
  readonly width: number;
  readonly height: number;
  /** The words of the document's marking that stand on it; empty where it has none. */
  readonly marking: string;
}
