import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import type { PrintedFile } from '../printed-file.ts';
import { findNotes, soughtNotes } from './find-notes.ts';
import { excerpt } from './text-parts.ts';

/** Finds the speaker's notes in the text layer of a finished PDF. */
export function checkPrintedNotes({ name, pdf, outline, mayHoldNotes = false }: PrintedFile): Diagnostic[] {
  if (mayHoldNotes) return [];
  const words = pdf.pages.flatMap(({ runs }) => runs.map((run) => run.words)).join('');
  return findNotes(words, soughtNotes(outline), outline.language).map(({ text, at }) => {
    return diagnose('check/note-sent', { file: name, words: excerpt(text) }, at);
  });
}
