import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../../outline/source-file.ts';

/**
 * Finds a deck for which Marp made more or fewer slides than its view has, because a text began a slide or removed one.
 * The finding names the templates among `own`, the summit's own files.
 */
export function checkSlideCount(found: number, expected: number, own: readonly SourceFile[]): Diagnostic[] {
  if (found === expected) return [];
  const [first, ...others] = own.map(({ path }) => path).filter((path) => path.endsWith('.hbs'));
  const data = { expected, found, templates: first === undefined ? '' : [first, ...others].join(', ') };
  return [diagnose('check/slide-count', data, first === undefined ? undefined : { file: first, line: 1, column: 1 })];
}
