import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';

// The templates that print the notes.
const PRINTING = ['brief/brief.hbs', 'brief/partials/notes.hbs'];
const END = '</main>';
const LIST = /<div class="foot-notes">\s*<ul class="notes"/;

/** Reports a summit's own template of the brief that leaves out the list of the notes for the feet of the pages. */
export function checkOwnFeet(html: string, own: readonly SourceFile[]): Diagnostic[] {
  const blamed = own.find(({ name }) => PRINTING.includes(name));
  if (blamed === undefined || LIST.test(html)) return [];
  return [diagnose('template/no-foot-notes', {}, placeIn(blamed))];
}

// The list belongs after the end of the page's main part.
function placeIn({ path, text }: SourceFile): Place {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.includes(END));
  const column = (lines[index]?.indexOf(END) ?? 0) + 1;
  return index < 0
    ? { file: path, line: 1, column: 1 }
    : { file: path, line: index + 1, column, endColumn: column + END.length };
}
