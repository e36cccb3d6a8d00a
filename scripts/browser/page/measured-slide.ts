/** A rectangle in px, from the slide's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * One part of a slide as the browser laid it out: the text of a block (of one place of the outline, where
 * marks tell), a picture, a table, or an element with a ground of its own.
 */
export interface MeasuredPart {
  readonly kind: 'text' | 'picture' | 'table' | 'ground';
  readonly role: 'content' | 'header' | 'footer' | 'page-number';
  /** The number of its element on the slide, in document order. */
  readonly element: number;
  /** The numbers of the elements around it, the innermost first; the slide itself is not among them. */
  readonly within: readonly number[];
  /** The names of its element and the one around it, for example `ol>li`. */
  readonly path: string;
  /** The mark of the text's place, or of the picture's alternative text. */
  readonly mark: number | null;
  /** All of it; of a text, what is inked. */
  readonly box: Box;
  /** The lines of a text, top down. */
  readonly lines: readonly Box[];
  readonly characters: number;
  readonly words: number;
  /** The smallest sizes of its running text and of its labels, in px as they are shown. */
  readonly bodySize: number | null;
  readonly labelSize: number | null;
  /** Taken out of the flow by its stylesheet, itself or with an element around it. */
  readonly positioned: boolean;
  /** What the boxes around it let be seen, where they cut off. */
  readonly clip: Box | null;
  /** Which element cuts it off first. */
  readonly clippedBy: string;
  /** The box of the block that the text is set in. */
  readonly column: Box | null;
  /** The nearest box around it that has a ground, a frame or columns. */
  readonly card: Box | null;
  /** A ground through which nothing can be read. */
  readonly opaque: boolean;
  /** By how many px a drawing's own frame cuts its shapes off. */
  readonly drawingCut: number;
}

/** A text as it is inked, to be held against what is behind it. */
export interface MeasuredInk {
  /** Its first words. */
  readonly text: string;
  /** The mark of its place, or of the nearest text. */
  readonly mark: number | null;
  /** A box for each line and font. */
  readonly boxes: readonly Box[];
  /** Its colour as CSS writes one, and how much of it all elements around let be seen, from 0 to 1. */
  readonly colour: string;
  readonly opacity: number;
  /** In px as it is shown. */
  readonly size: number;
  readonly bold: boolean;
  /** Whether it is a slide's head, foot or number. */
  readonly running: boolean;
}

/** What the browser says of one slide. */
export interface MeasuredSlide {
  /** Where its corner is on the page. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What running text keeps within: 24 px from each edge, or the slide's own padding where that is less. */
  readonly safe: Box;
  readonly parts: readonly MeasuredPart[];
  readonly inks: readonly MeasuredInk[];
  /** The first font family of each text, each once. */
  readonly families: readonly string[];
}
