import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { placeAt } from '../diagnostics/place.ts';
import { largest } from '../diagnostics/smallest.ts';
import type { SourceFile } from '../outline/source-file.ts';

const PAIRS = [
  { open: '{{!--', closes: ['--}}', '--~}}'] },
  { open: '{{', closes: ['}}'] },
  { open: '<!--', closes: ['-->'] },
] as const;

/** More comments or tags than anyone forgets to close, but few enough that the end of each may be searched for. */
const MOST = 50;

/**
 * Reports the first of more than fifty comments or tags that open after the last closed one in a template. Every other
 * reader of templates searches for the end of each, which would take minutes for thousands of them.
 */
export function findUnclosedMarks({ path, text }: SourceFile): Diagnostic[] {
  for (const { open, closes } of PAIRS) {
    const behind = largest(closes.map((close) => text.lastIndexOf(close))) + 1;
    const from = text.indexOf(open, behind);
    if (from >= 0 && text.slice(from).split(open).length - 1 > MOST) {
      const place = placeAt(path, text, from, from + open.length);
      return [diagnose('template/syntax', { reason: `'${open}' is never closed, nor are the many after it.` }, place)];
    }
  }
  return [];
}
