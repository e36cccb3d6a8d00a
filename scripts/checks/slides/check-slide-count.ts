import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../../outline/source-file.ts';

/** That Marp made as many slides as the deck's view has: no text started or swallowed one. `own` are the summit's own files. */
export function checkSlideCount(found: number, expected: number, own: readonly SourceFile[]): Diagnostic[] {
  if (found === expected) return [];
  const [first, ...others] = own.map(({ path }) => path).filter((path) => path.endsWith('.hbs'));
  const data = { expected, found, templates: first === undefined ? '' : [first, ...others].join(', ') };
  return [diagnose('check/slide-count', data, first === undefined ? undefined : { file: first, line: 1, column: 1 })];
}
