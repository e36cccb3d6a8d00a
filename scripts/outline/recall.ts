/**
 * Gives what `make` makes. A preview, which does the same work at every save, may give what it made of the same
 * `key` before: `make` must come to the same whenever `what` and `key` are the same.
 */
export type Recall = <Value>(what: string, key: string, make: () => Value) => Value;

/** Recalls nothing: a build makes everything itself. */
export const makeAnew: Recall = (_what, _key, make) => make();
