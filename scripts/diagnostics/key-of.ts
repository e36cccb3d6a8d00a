import type { Diagnostic } from './diagnostic.ts';

/** Joins the code and place of a finding in one string. To the reader, two findings with the same key are the same. */
export function keyOf({ code, place }: Diagnostic): string {
  return `${code} ${place?.file}:${place?.line}:${place?.column}`;
}
