import type { YamlPath } from '../yaml/parse-yaml.ts';

/** The list of works in what a file holds, and the way to it; undefined where there is no such list. */
export interface FoundWorks {
  readonly works: readonly unknown[] | undefined;
  readonly above: YamlPath;
}

/** Finds the works in what a file holds: a list at the top, or under `references:` or `items:`, as programs export it. */
export function worksOf(value: unknown): FoundWorks {
  if (Array.isArray(value)) return { works: value, above: [] };
  for (const key of ['references', 'items']) {
    const list = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    if (Array.isArray(list)) return { works: list, above: [key] };
  }
  return { works: undefined, above: [] };
}
