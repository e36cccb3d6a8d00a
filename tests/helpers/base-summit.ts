import { fileURLToPath } from 'node:url';
import { readFolder } from './read-folder.ts';

/** The folder under `content/` where the tests put the base summit. */
export const BASE = 'content/base-summit';

/**
 * Gives the files of the base summit, which is small and valid, by their path in the project; those of `changed`
 * replace them or are added.
 */
export async function baseSummit(changed: ReadonlyMap<string, string> = new Map()): Promise<Map<string, string>> {
  const files = await readFolder(fileURLToPath(new URL('../fixtures/base-summit', import.meta.url)));
  return new Map([...[...files].map(([path, text]) => [`${BASE}/${path}`, text] as const), ...changed]);
}
