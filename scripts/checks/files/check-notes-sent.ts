import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { findNotes, soughtNotes } from '../pdf/texts/find-notes.ts';
import { excerpt } from '../pdf/texts/text-parts.ts';
import type { SentFiles } from './sent-files.ts';

/** Finds the words of speaker notes in finished files that must not contain notes. */
export function checkNotesSent({ files, outline }: SentFiles): Diagnostic[] {
  const notes = soughtNotes(outline);
  return files
    .filter(({ mayHoldNotes }) => !mayHoldNotes)
    .flatMap(({ name, words }) =>
      findNotes(words, notes, outline.language).map(({ text, at }) => {
        return diagnose('check/note-sent', { file: name, words: excerpt(text) }, at);
      }),
    );
}
