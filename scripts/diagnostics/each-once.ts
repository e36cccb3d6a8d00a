import type { Diagnostic } from './diagnostic.ts';

/**
 * Keeps the first of the findings that say the same. `keyOf` gives what makes two findings the same to the reader: by
 * default the code, the place and the message.
 */
export function eachOnce(
  findings: readonly Diagnostic[],
  keyOf: (finding: Diagnostic) => string = sayingOf,
): Diagnostic[] {
  const first = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (!first.has(key)) first.set(key, finding);
  }
  return [...first.values()];
}

function sayingOf({ code, place, message }: Diagnostic): string {
  return JSON.stringify([code, place, message]);
}
