import type { NotePlace } from '../../outline/note-places.ts';
import type { Outline } from '../../outline/outline.ts';

/**
 * Where the notes stand in the brief for Word: `beside` stands for footnotes. A document with something to say on every page
 * has them whatever the outline asks for: LibreOffice (7.4 was tried) sets endnotes on pages of
 * their own, without head and foot.
 */
export function wordNotePlace({ notePlace, document }: Pick<Outline, 'notePlace' | 'document'>): NotePlace {
  const isMarked = [document?.marking, document?.status, document?.embargo].some((each) => each !== undefined);
  return isMarked || notePlace === 'foot' ? 'beside' : notePlace;
}
