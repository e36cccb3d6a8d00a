import type { YamlPath } from '../yaml/parse-yaml.ts';

/** The list of works in a file, and its path; `works` is undefined where the file has no such list. */
export interface FoundWorks {
  readonly works: readonly unknown[] | undefined;
  readonly above: YamlPath;
}

/**
 * Finds the list of works in the value of a file: at the top, or under `references:` or `items:`, as some programs
 * write.
 */
export function worksOf(value: unknown): FoundWorks {
  if (Array.isArray(value)) return { works: value, above: [] };
  for (const key of ['references', 'items']) {
    const list = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    if (Array.isArray(list)) return { works: list, above: [key] };
  }
  return { works: undefined, above: [] };
}
