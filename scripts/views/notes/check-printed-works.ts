import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { wordsOf } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import { isUnprinted } from './is-unprinted.ts';
import { numberNotes } from './number-notes.ts';

/**
 * Reports the works for which the citation style prints nothing in a note: they lack every variable that the style
 * prints.
 */
export function checkPrintedWorks({ outline, citations }: ViewContext): Diagnostic[] {
  const unprinted = numberNotes(outline).items.filter((_, index) => {
    const note = citations.notes[index];
    return note === undefined || wordsOf(note) === '' || isUnprinted(wordsOf(note));
  });
  return [...new Set(unprinted.map(({ key }) => key))].map((key) => {
    return diagnose('outline/unprinted-work', { key }, outline.references.get(key)?.at ?? outline.at);
  });
}
