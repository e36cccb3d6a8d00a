/**
 * The smallest of any number of numbers; Infinity where there are none. `Math.min(...numbers)` passes each as an
 * argument, and ends in a stack overflow at some 120,000.
 */
export function smallest(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}

/** The largest of any number of numbers; -Infinity where there are none. */
export function largest(numbers: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}
