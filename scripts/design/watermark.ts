/**
 * The look of the word that lies under the text of a draft: a grey that is darker than white and lighter than a deep
 * ground, and as faint as the pale ground of boxes, on which all texts keep their contrast; `share` is the part of the frame's side that the word takes.
 */
export const WATERMARK = { colour: '#808080', opacity: 0.1, degrees: 35, share: 1.02, side: 1000 } as const;
