import { unbounded, type Within } from './within.ts';

/**
 * Gives the value of `make`, or the value made before for the same `what` and `key`: a build needs the same templates
 * in every pass, a preview at every save. For the same `what` and `key`, `make` must give the same value.
 */
export interface Recall {
  <Value>(what: string, key: string, make: () => Value): Value;
  /** Bounds the time of synchronous work that is made; left out where nothing is bounded. */
  readonly within?: Within;
}

/** A `Recall` without a memory: it always calls `make`. */
export const makeAnew: Recall = (_what, _key, make) => make();

/** Gives the bound of a `Recall` on the time of synchronous work. */
export function withinOf({ within = unbounded }: Recall): Within {
  return within;
}
