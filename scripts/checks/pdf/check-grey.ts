import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { PrintedFile } from './printed-file.ts';

/** Looks for colours in a finished PDF that must be grey. */
export function checkGrey({ name, colours }: Pick<PrintedFile, 'name' | 'colours'>): Diagnostic[] {
  const left = [...(colours ?? [])].filter(([family]) => family !== 'grey' && family !== 'pattern');
  if (left.length === 0) return [];
  return [diagnose('check/not-grey', { file: name, parts: left.reduce((sum, [, count]) => sum + count, 0) })];
}
