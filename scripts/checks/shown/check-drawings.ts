import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { AssetPath } from '../../outline/outline.ts';

/**
 * Reports the drawings (`unseen`) of which the browser shows no pixel: empty ones, those whose parts are all
 * transparent or hidden, and those that it can't read.
 */
export function checkDrawings(unseen: readonly AssetPath[]): Diagnostic[] {
  const reason = 'the browser draws no dot of it';
  return unseen.map(({ path, at }) => diagnose('outline/unseen-image', { path, reason }, at));
}
