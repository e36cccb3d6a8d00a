import type { Recall } from '../outline/recall.ts';

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

/** Makes an empty memory. A promise that fails is forgotten. */
export function createMemory(): Memory {
  const entries = new Map<string, Entry>();
  let build = 0;
  const recall: Recall = (what, key, make) => {
    const name = `${what}\n${key}`;
    const known = entries.get(name);
    if (known !== undefined) {
      known.lastUse = build;
      return known.value as ReturnType<typeof make>;
    }
    const value = make();
    entries.set(name, { value, lastUse: build });
    if (value instanceof Promise) value.catch(() => entries.delete(name));
    return value;
  };
  return {
    recall,
    sweep: () => {
      build += 1;
      for (const [name, { lastUse }] of entries) if (lastUse < build - KEPT_BUILDS) entries.delete(name);
    },
    forget: () => entries.clear(),
  };
}
