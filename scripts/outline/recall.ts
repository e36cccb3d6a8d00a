/**
 * Gives the value of `make`, or the value made before for the same `what` and `key`: a build needs the same templates
 * in every pass, a preview at every save. For the same `what` and `key`, `make` must give the same value.
 */
export type Recall = <Value>(what: string, key: string, make: () => Value) => Value;

/** A `Recall` without a memory: it always calls `make`. */
export const makeAnew: Recall = (_what, _key, make) => make();
