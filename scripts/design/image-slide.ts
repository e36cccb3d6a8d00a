/** The shape of the slides, as Marp names it. */
type SlideShape = '16:9' | '4:3';

/** Where the headline of an image without a takeaway stands. */
export type HeadlinePlace = 'above' | 'beside';

/**
 * The room, in px, for an image without a takeaway: below a headline of two lines (three in 4:3) over the whole width,
 * or beside the headline. Beside it, headline and credit have a column of 308 px and a gap of 40 px (272 px and 32 px
 * in 4:3). `templates/deck/deck.css` and `narrow.css` have the same columns and gaps.
 */
export const IMAGE_FRAMES = {
  '16:9': { above: { width: 1136, height: 344 }, beside: { width: 788, height: 528 } },
  '4:3': { above: { width: 832, height: 322 }, beside: { width: 528, height: 528 } },
} as const satisfies Record<SlideShape, Record<HeadlinePlace, { width: number; height: number }>>;

/** Gives the place of the headline with which an image of this ratio of width to height is shown larger. */
export function headlinePlace(ratio: number, shape: SlideShape): HeadlinePlace {
  const { above, beside } = IMAGE_FRAMES[shape];
  const widthIn = (frame: { width: number; height: number }) => Math.min(frame.width, frame.height * ratio);
  return widthIn(beside) > widthIn(above) ? 'beside' : 'above';
}
