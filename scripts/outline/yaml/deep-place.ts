import { type Document, isCollection, isPair } from 'yaml';

/** The most lists and maps that may lie within one another in a YAML file; an outline has some ten. */
export const MOST_DEPTH = 100;

/**
 * Gives the range of a value that lies within more than `MOST_DEPTH` lists and maps; undefined where none does. Making plain
 * values of such a document takes a time that grows with the square of its depth.
 */
export function deepPlace(document: Document): readonly number[] | undefined {
  let level: readonly unknown[] = [document.contents];
  for (let depth = 0; level.length > 0; depth += 1) {
    const within = level.filter(isCollection);
    if (depth >= MOST_DEPTH && within[0] !== undefined) return within[0].range ?? [0];
    level = within.flatMap(({ items }) => items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item])));
  }
  return undefined;
}
