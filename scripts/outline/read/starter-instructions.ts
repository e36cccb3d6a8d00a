import type { SourceFile } from '../source-file.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';

// The values of these keys in the starter may also stand in a finished outline.
const COMMON = /^(?:headlines|keywords|version|licence|language|design|dates|horizon|date|cite|facts|numbers)$/;

/** Lists the texts of the starter's files that an author must replace, each as a single line. */
export function starterInstructions(files: readonly Pick<SourceFile, 'path' | 'text'>[]): ReadonlySet<string> {
  const texts = files.flatMap(({ path, text }) => instructionsIn(parseYaml(path, text).file?.value, path));
  return new Set(texts);
}

function instructionsIn(value: unknown, path: string): string[] {
  const isTheme = path.includes('/themes/');
  const walk = (inner: unknown, key: string, depth: number): string[] => {
    if (typeof inner === 'string') return [inner.replace(/\s+/g, ' ').trim()];
    if (typeof inner !== 'object' || inner === null) return [];
    return Object.entries(inner).flatMap(([name, child]) => {
      // A theme may keep its title from the starter, such as “Where we stand”.
      if (isTheme && depth === 0 && name === 'title') return [];
      if (COMMON.test(name) && !(key === '' && name === 'facts' && !isTheme)) return [];
      return walk(child, name, depth + 1);
    });
  };
  return walk(value, '', 0);
}
