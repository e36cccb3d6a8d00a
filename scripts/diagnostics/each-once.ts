import type { Diagnostic } from './diagnostic.ts';

/**
 * Removes repeated findings and keeps the order: of several with the same key the first stays. Without `keyOf`, two
 * findings have the same key where code, file, line, column and message are the same; their hints may differ.
 */
export function eachOnce(
  findings: readonly Diagnostic[],
  keyOf: (finding: Diagnostic) => string = saidAndWhere,
): Diagnostic[] {
  const first = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (!first.has(key)) first.set(key, finding);
  }
  return [...first.values()];
}

function saidAndWhere({ code, place, message }: Diagnostic): string {
  return JSON.stringify([code, place?.file, place?.line, place?.column, message]);
}
