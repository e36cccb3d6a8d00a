import type { Place } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';

/**
 * Finds the line of a summit's own templates that has printed a line of a page: the one that has the most letters in common
 * with it. The first template's start where none has; undefined where the summit has no template.
 */
export function findPrintingLine(printed: string, own: readonly SourceFile[]): Place | undefined {
  const templates = own.filter(({ path }) => path.endsWith('.hbs'));
  const [first] = templates;
  if (first === undefined) return undefined;
  let best: { readonly likeness: number; readonly place: Place } | undefined;
  for (const { path, text } of templates) {
    for (const [index, source] of text.split('\n').entries()) {
      const likeness = likenessOf(source, printed.trim());
      if (likeness <= (best?.likeness ?? 0)) continue;
      best = { likeness, place: placeOfLine(path, index + 1, source) };
    }
  }
  return best?.place ?? { file: first.path, line: 1, column: 1 };
}

const TAGS = /\{\{\{?(?:!--[\s\S]*?--|[^}]*)\}\}\}?/g;
const LEAST_LETTERS = 3;

// How many signs of a template's line stand in a printed line, in their order; 0 where one part of it does not stand there.
function likenessOf(source: string, printed: string): number {
  const parts = source
    .trim()
    .split(TAGS)
    .filter((part) => part.trim() !== '');
  const letters = parts.reduce((sum, part) => sum + part.trim().length, 0);
  if (letters < LEAST_LETTERS) return 0;
  let from = 0;
  for (const part of parts) {
    const at = printed.indexOf(part.trim(), from);
    if (at < 0) return 0;
    from = at + part.trim().length;
  }
  return letters;
}

function placeOfLine(file: string, line: number, source: string): Place {
  const column = source.length - source.trimStart().length + 1;
  return { file, line, column, endColumn: source.trimEnd().length + 1 };
}
