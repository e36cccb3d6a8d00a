/**
 * Gives what `make` makes, or what was made of the same `key` before: a build asks for the same templates at every
 * pass, a preview at every save. `make` must come to the same whenever `what` and `key` are the same.
 */
export type Recall = <Value>(what: string, key: string, make: () => Value) => Value;

/** Recalls nothing. */
export const makeAnew: Recall = (_what, _key, make) => make();
