import type { Picture } from '../../drawing/picture-parts.ts';

/** A picture of a deck with its size, of which only the ratio counts. */
export interface DeckPicture extends Picture {
  readonly width: number;
  readonly height: number;
  /** What is cut off at each edge, in percent of the whole; `width` and `height` are those of the part that is left. */
  readonly crop?: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}
