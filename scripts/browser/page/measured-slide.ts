/** A rectangle in px, from the slide's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * A part of a slide as the browser laid it out: the text of a block (one part for each mark), a picture, a table, or an
 * element with a background of its own.
 */
export interface MeasuredPart {
  readonly kind: 'text' | 'picture' | 'table' | 'ground';
  readonly role: 'content' | 'header' | 'footer' | 'page-number';
  /** The number of the part's element on the slide, in document order. */
  readonly element: number;
  /** The numbers of the elements around the part, innermost first, without the slide itself. */
  readonly within: readonly number[];
  /** The names of the parent element and the part's element, such as `ol>li`. */
  readonly path: string;
  /** The mark of the text, or of the picture's alternative text; null where there is none. */
  readonly mark: number | null;
  /** The box of the whole part; of a text only its visible ink. */
  readonly box: Box;
  /** The boxes of a text's lines, top down. */
  readonly lines: readonly Box[];
  readonly characters: number;
  readonly words: number;
  /** The smallest sizes of the part's running text and of its labels, in px as shown; null where it has none. */
  readonly bodySize: number | null;
  readonly labelSize: number | null;
  /** Whether the part, or an element around it, has an absolute or fixed position. */
  readonly positioned: boolean;
  /** The area that the boxes around the part leave visible; null where nothing cuts the part off. */
  readonly clip: Box | null;
  /** The name of the innermost element that cuts the part off; empty where there is none. */
  readonly clippedBy: string;
  /** The box of the block that breaks the text into lines. */
  readonly column: Box | null;
  /** The box of the nearest element around the part that has a background, a frame or columns. */
  readonly card: Box | null;
  /** Whether the part has a background that hides what is behind it. */
  readonly opaque: boolean;
  /** How many px of a table's width have to be scrolled to. */
  readonly scrolled: number;
  /** By how many px a drawing's own frame cuts its shapes off. */
  readonly drawingCut: number;
}

/** A text with the colour of its ink, to compare with the colours behind it. */
export interface MeasuredInk {
  /** The first words of the text. */
  readonly text: string;
  /** The mark of the text, or of the nearest text; null where there is none. */
  readonly mark: number | null;
  /** The boxes of the text, one for each line and font. */
  readonly boxes: readonly Box[];
  /** The colour of the text as CSS writes it, and its opacity with that of all elements around, from 0 to 1. */
  readonly colour: string;
  readonly opacity: number;
  /** The size of the text, in px as shown. */
  readonly size: number;
  readonly bold: boolean;
  /** Whether the text belongs to a slide's header, footer or page number. */
  readonly running: boolean;
  /** Whether the text lies in an element that has the summit's motif behind it. */
  readonly onMotif: boolean;
}

/** The browser's measures of one slide, in px. */
export interface MeasuredSlide {
  /** The position of the slide's upper left corner on the page. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The area in which running text must stay: 24 px from each edge, or the slide's own padding where that is less. */
  readonly safe: Box;
  readonly parts: readonly MeasuredPart[];
  readonly inks: readonly MeasuredInk[];
  /** The names of the first font family of each text, without repeats. */
  readonly families: readonly string[];
}
