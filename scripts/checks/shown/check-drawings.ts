import type { UnseenDrawing } from '../../browser/page/images/read-unseen-drawings.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/**
 * Reports the drawings (`unseen`) of which the browser shows no pixel: empty ones, those whose parts are all
 * transparent or hidden, and those that it can't read; and figures that are as white as their paper.
 */
export function checkDrawings(unseen: readonly UnseenDrawing[]): Diagnostic[] {
  return unseen.map(({ path, at, isWhite }) => {
    const reason = isWhite ? 'all of it is white' : 'the browser draws no dot of it';
    return diagnose('outline/unseen-image', { path, reason }, at);
  });
}
