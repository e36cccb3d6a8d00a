import type { Diagnostic } from './diagnostic.ts';

/** The code and place of a finding as one string: two findings with the same key are one to the reader. */
export function keyOf({ code, place }: Diagnostic): string {
  return `${code} ${place?.file}:${place?.line}:${place?.column}`;
}
