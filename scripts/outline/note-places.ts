/**
 * Where the notes of a brief may stand: beside the text, at the foot of the page that cites them, below its chapter, or
 * all together before the references.
 */
export const NOTE_PLACES = ['beside', 'foot', 'chapter', 'end'] as const;

/** A place where the notes of a brief stand. */
export type NotePlace = (typeof NOTE_PLACES)[number];
