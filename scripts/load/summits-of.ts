import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Host } from '../host/host.ts';
import { projectFolder } from '../host/project-folder.ts';
import { fixedName } from '../outline/read/check-file-names.ts';

/**
 * Lists the summits under `content/`, sorted: the folders that have a `summit.yaml`, or a file with nearly that name.
 * Hidden folders are left out: a command that was killed may have left one behind, half written.
 */
export async function summitsOf(host: Host): Promise<string[]> {
  const files = (await host.list('content')).map((path) => path.split('/'));
  const found = files.flatMap(([folder = '', name = '', ...rest]) =>
    rest.length === 0 && !folder.startsWith('.') && fixedName(name) === 'summit.yaml' ? [folder] : [],
  );
  return [...new Set(found)];
}

/**
 * Gives the summit's name from a word of the command line. A shell may have completed it to a path in the project:
 * `content/my-summit/`, or the same path from the root of the disk.
 */
export function summitName(word: string): string {
  const path = word.replaceAll('\\', '/');
  const root = `${projectFolder.replaceAll('\\', '/')}/`;
  const inProject = path.startsWith(root) ? path.slice(root.length) : path;
  return inProject.replace(/^(?:\.\/)?content\//, '').replace(/\/+$/, '');
}

/**
 * Gives a finding for each word of the command line that names no summit, or a single finding where there are no
 * summits.
 */
export function summitFaults(words: readonly string[], known: readonly string[]): Diagnostic[] {
  if (known.length === 0) return [diagnose('usage/no-summits', {})];
  return words
    .map(summitName)
    .filter((name) => !known.includes(name))
    .map((summit) => {
      const folder = summit.split('/').at(-1) ?? '';
      const near = known.includes(folder) ? folder : nearest(summit, known);
      const isPath = summit.includes('/');
      return diagnose('usage/unknown-summit', { summit, isPath, nearest: near, known: known.join(', ') });
    });
}
