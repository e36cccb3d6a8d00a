import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { withinDeadline } from '../host/within-deadline.ts';
import type { AssetPath } from '../outline/outline.ts';
import { LateWork, ManyParts, type Within } from '../outline/within.ts';

/**
 * Does synchronous work on one file of the summit (unpacking a workbook or a font, looking at the pixels of a picture) for
 * at most 10 s of a processor. Throws `Stop` with a finding that names the file, at the place of the outline that names it,
 * where the work takes longer or nests too deep.
 */
export function withinFile<Value>(
  { path, at }: Pick<AssetPath, 'path' | 'at'>,
  work: () => Value,
  within: Within = withinDeadline,
): Value {
  try {
    return within('Reading it', work);
  } catch (error) {
    if (!(error instanceof LateWork || error instanceof ManyParts)) throw error;
    throw new Stop([diagnose('outline/slow-file', { path, problem: error.message }, at)], { cause: error });
  }
}
