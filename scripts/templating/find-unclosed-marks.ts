import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { placeAt } from '../diagnostics/place.ts';
import type { SourceFile } from '../outline/source-file.ts';

const PAIRS = [
  { open: '{{!--', closes: ['--}}', '--~}}'] },
  { open: '{{', closes: ['}}'] },
  { open: '<!--', closes: ['-->'] },
] as const;

/** More marks than somebody has forgotten to close, and few enough that each may be looked for to the end of the file. */
const MOST = 50;

/**
 * Reports the first of more than fifty comments or tags of a template that are opened behind the last one that is closed.
 * Everything else that reads templates looks for the end of each: for thousands of them it would take minutes.
 */
export function findUnclosedMarks({ path, text }: SourceFile): Diagnostic[] {
  for (const { open, closes } of PAIRS) {
    const behind = Math.max(...closes.map((close) => text.lastIndexOf(close))) + 1;
    const from = text.indexOf(open, behind);
    if (from >= 0 && text.slice(from).split(open).length - 1 > MOST) {
      const place = placeAt(path, text, from, from + open.length);
      return [diagnose('template/syntax', { reason: `'${open}' is never closed, nor are the many after it.` }, place)];
    }
  }
  return [];
}
