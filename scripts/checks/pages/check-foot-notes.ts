import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Locator, placeOf } from '../../diagnostics/locator.ts';
import type { PageFacts } from '../../layout/brief/read-page-facts.ts';

/** Finds notes at the feet of pages that have no room there, or stand on another page than the text that cites them. */
export function checkFootNotes({ lostNotes }: Pick<PageFacts, 'lostNotes'>, locator: Locator): Diagnostic[] {
  return lostNotes.map(({ mark, ...note }) => diagnose('check/note-off-its-page', note, placeOf(locator, { mark })));
}
