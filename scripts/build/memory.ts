import { sha256 } from '../host/sha256.ts';
import { withinDeadline } from '../host/within-deadline.ts';
import type { Recall } from '../outline/recall.ts';
import { KEPT_STEPS } from './cache/kept-steps.ts';
import type { ResultCache } from './cache/result-cache.ts';

/** A memory of earlier results: within one build, and in a preview from one build to the next. */
export interface Memory {
  readonly recall: Recall;
  /** Ends a build: forgets the results that the last four builds did not use. */
  readonly sweep: () => void;
  /** Forgets everything, for example because a file changed whose bytes are part of no key. */
  readonly forget: () => void;
}

interface Entry {
  readonly value: unknown;
  lastUse: number;
}

// An edit that is soon undone finds its earlier results again.
const KEPT_BUILDS = 4;

// A key may be a whole page with its fonts; its digest is enough to tell it from another.
const LONG_KEY = 1000;

/**
 * Makes an empty memory. A promise that fails is forgotten. With `results`, steps whose results are kept from one
 * command to the next take them from there.
 */
export function createMemory(results?: ResultCache): Memory {
  const entries = new Map<string, Entry>();
  let build = 0;
  const recalled = <Value>(what: string, key: string, make: () => Value): Value => {
    const name = `${what}\n${key.length > LONG_KEY ? sha256(key) : key}`;
    const known = entries.get(name);
    if (known !== undefined) {
      known.lastUse = build;
      return known.value as Value;
    }
    const value = results !== undefined && KEPT_STEPS.has(what) ? through(results, what, key, make) : make();
    entries.set(name, { value, lastUse: build });
    if (value instanceof Promise) value.catch(() => entries.delete(name));
    return value;
  };
  return {
    recall: Object.assign(recalled, { within: withinDeadline }),
    sweep: () => {
      build += 1;
      for (const [name, { lastUse }] of entries) if (lastUse < build - KEPT_BUILDS) entries.delete(name);
    },
    forget: () => entries.clear(),
  };
}

// A step that is kept is asynchronous: its result may have to be read.
function through<Value>(results: ResultCache, what: string, key: string, make: () => Value): Value {
  return results.through(what, key, async () => await make()) as Value;
}
