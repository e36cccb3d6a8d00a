import { createMemory } from '../../scripts/build/memory.ts';
import type { Recall } from '../../scripts/outline/recall.ts';

// What the last builds of a worker did not use is forgotten, so that its memory stays small.
const BUILDS_A_SWEEP = 8;
const memory = createMemory();
let builds = 0;

/**
 * Gives the results of earlier builds of a worker, as a preview has them: what the tests' summits share is made once. It is
 * not for tests of what is made anew, nor of a browser of their own.
 */
export function sharedRecall(): Recall {
  builds += 1;
  if (builds % BUILDS_A_SWEEP === 0) memory.sweep();
  return recall;
}

// Fonts are found by the names of their files: those of two tests may be alike, and hold something else.
const BY_NAME: ReadonlySet<string> = new Set(['fonts', 'type-widths']);

const unlessOwn: Recall = (what, key, make) => {
  return BY_NAME.has(what) && !key.includes('"files":[]') ? make() : memory.recall(what, key, make);
};
const recall = Object.assign(unlessOwn, { within: memory.recall.within });
