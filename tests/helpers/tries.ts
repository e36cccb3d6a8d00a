/**
 * The number of values with which a property is tried: a quarter of `many` by `npm test`, all of them by
 * `npm run test:long`, or the share that `TRIES` says.
 */
export function tries(many: number): number {
  return Math.ceil(many * Number(process.env['TRIES'] ?? 0.25));
}

/** The first of `values`, as many as `tries` says: kinds that are alike, of which `npm test` tries a quarter. */
export function firstOf<Value>(values: readonly Value[]): Value[] {
  return values.slice(0, tries(values.length));
}
