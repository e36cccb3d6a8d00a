import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../scripts/print/project-folder.ts';

const SCRIPTS = join(projectFolder, 'scripts');
// Data goes from left to right; a file imports from its own room and from rooms to its left.
const ROOMS = ['diagnostics', 'outline', 'views', 'render', 'print', 'checks'];
const PURE = ROOMS.slice(0, 4);

function filesIn(folder: string, ending: RegExp): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map(([, name]) => name ?? '');
}

const shortName = (file: string) => relative(projectFolder, file).replaceAll('\\', '/');

describe.each(ROOMS)('scripts/%s', (room) => {
  const files = filesIn(join(SCRIPTS, room), /\.ts$/);

  test('has files that import something', () => {
    expect(files.flatMap(importsOf).length).toBeGreaterThan(0);
  });

  test('imports only from itself and from rooms to its left', () => {
    const allowed = ROOMS.slice(0, ROOMS.indexOf(room) + 1);
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .filter((name) => {
          const [target = '', ...rest] = relative(SCRIPTS, resolve(dirname(file), name))
            .replaceAll('\\', '/')
            .split('/');
          return rest.length === 0 || !allowed.includes(target);
        })
        .map((name) => `${shortName(file)} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

test.each(PURE)('scripts/%s is pure: no node: module, no clock, no environment', (room) => {
  const wrong = filesIn(join(SCRIPTS, room), /\.ts$/).flatMap((file) => {
    const text = readFileSync(file, 'utf8').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
    const found = /Date\.now\(|new Date\(\)|performance\.now|Math\.random|process\.|console\./.exec(text)?.[0];
    const modules = importsOf(file).filter((name) => name.startsWith('node:'));
    return [...modules, ...(found === undefined ? [] : [found])].map((name) => `${shortName(file)}: ${name}`);
  });
  expect(wrong).toEqual([]);
});
