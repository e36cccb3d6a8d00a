import type { UnseenDrawing } from '../../browser/page/images/read-unseen-drawings.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/**
 * Reports the drawings (`unseen`) of which the browser shows no pixel: empty ones, those whose parts are all
 * transparent or hidden, and those that it can't read; and figures that have the colour of their ground.
 */
export function checkDrawings(unseen: readonly UnseenDrawing[]): Diagnostic[] {
  return unseen.map(({ path, at, lostOn }) => {
    const reason = lostOn === undefined ? 'the browser draws no dot of it' : lostReason(lostOn);
    return diagnose('outline/unseen-image', { path, reason }, at);
  });
}

function lostReason(ground: string): string {
  return ground === '#ffffff' ? 'all of it is white' : `all of it has the colour of the slides, ${ground}`;
}
