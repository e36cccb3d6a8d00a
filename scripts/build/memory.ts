import type { Recall } from '../outline/recall.ts';

/** What was made before and may be given again: within a build, and in a preview from one build to the next. */
export interface Memory {
  readonly recall: Recall;
  /** Lets go of what the last builds had no use for; to be called at the end of each. */
  readonly sweep: () => void;
  /** Lets go of everything, for example because a file changed whose bytes are no part of any key. */
  readonly forget: () => void;
}

interface Entry {
  readonly value: unknown;
  lastUse: number;
}

// An edit that is taken back soon is quick as well.
const KEPT_BUILDS = 4;

/** Makes an empty memory. What failed is not kept. */
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
