/**
 * The names of the outputs of a pack, by which a summit chooses them: a genre for all of its usual outputs, or one
 * output. The table of outputs has the same names.
 */
export const OUTPUT_NAMES = [
  'deck',
  'brief',
  'deck.md',
  'deck.css',
  'deck.html',
  'deck.pdf',
  'deck.pptx',
  'handout.pdf',
  'figures',
  'images',
  'brief.html',
  'brief.pdf',
  'brief-grey.pdf',
  'brief-booklet.pdf',
  'brief-crop-marks-x-4.pdf',
  'brief.docx',
] as const;

/** The name of one output of a pack, or of a genre. */
export type OutputName = (typeof OUTPUT_NAMES)[number];
