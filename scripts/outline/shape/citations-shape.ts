import { z } from 'zod';
import { NOTE_PLACES } from '../note-places.ts';
import { map, text } from './shape-parts.ts';

/** How works are cited: `citations:` of `summit.yaml`. */
export const citations = map({
  style: text()
    .optional()
    .meta({
      description:
        'A citation style of your own, a file of CSL 1.0.2 in this folder: all notes and the list of references are written by it. It wins over templates/citations/notes.csl.',
      examples: ['styles/house.csl'],
    }),
  notes: z
    .enum(NOTE_PLACES, { error: `one of: ${NOTE_PLACES.join(', ')}` })
    .optional()
    .meta({
      description:
        'Where the notes of the brief stand: beside the text, or below the chapter where there is no room (left out), at the foot of the page that cites them, always below the chapter, or all together before the references. brief.docx has footnotes for the first two, endnotes for the others.',
      examples: ['end'],
    }),
});
