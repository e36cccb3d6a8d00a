import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../scripts/host/project-folder.ts';

/** What a build loads before it knows whether its pack has changed. */
const BEFORE_MAKING = ['build-deck.ts', 'cli/run-build.ts', 'build/cache/open-kept.ts'];
// A statement may have its names on several lines; those of types alone load nothing.
const STATIC_IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;

/** The packages that some files of `scripts/` load at once, with all that they load, by the file that names them. */
function packagesOf(entries: readonly string[]): Map<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const waiting = entries.map((entry) => join(projectFolder, 'scripts', entry));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(STATIC_IMPORT)) {
      if (name.startsWith('.')) waiting.push(join(dirname(path), name));
      else if (!name.startsWith('node:')) packages.set(name, path);
    }
  }
  return packages;
}

test('a build of what has not changed loads no tool with which pages and files are made', () => {
  expect([...packagesOf(BEFORE_MAKING).keys()].sort()).toEqual(['leven', 'yaml']);
});

test('what is not loaded there is what making a pack loads', () => {
  const making = packagesOf(['build/build-pack.ts', 'layout/deck/lay-out-deck.ts', 'pdf/write/finish-pdf.ts']);
  expect([...making.keys()]).toEqual(expect.arrayContaining(['@cantoo/pdf-lib', 'handlebars', 'yaml']));
});
