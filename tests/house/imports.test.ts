import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../scripts/host/project-folder.ts';

/** The rooms of `scripts/` from left to right: a file imports from its own room and from rooms to its left. */
const ROOMS = [
  'diagnostics',
  'outline',
  'views',
  'design',
  'figures',
  'templating',
  'render',
  'office',
  'host',
  'load',
  'pdf',
  'browser',
  'libreoffice',
  'layout',
  'checks',
  'outputs',
  'build',
  'cli',
  'new-summit',
  'preview',
  'pictures',
  'gallery',
  'bench',
];
/** The rooms that know no file, no clock and no environment. */
const PURE = ROOMS.slice(0, ROOMS.indexOf('host'));
/** Loose files stand at the root of `scripts/`: the launcher and the entries, which import from every room. */
const ENTRIES = /^(?:run\.mjs|[\w-]+\.ts)$/;
const MOST_LINES_OF_AN_ENTRY = 25;
const MOST_FILES_OF_A_ROOM = 25;

const SCRIPTS = join(projectFolder, 'scripts');

/** One file below `scripts/`, by its path from there, with its text, the files and the packages that it imports. */
interface Module {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const modules: readonly Module[] = readdirSync(SCRIPTS, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|js|mjs)$/.test(entry.name))
  .map((entry) => toModule(join(entry.parentPath, entry.name)));

function toModule(file: string): Module {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/\b(?:from|import)\s*\(?\s*(['"])(.+?)\1|new URL\((['"])(.+?)\3, import\.meta/g);
  const names = [...found].map(([, , name, , address]) => name ?? address ?? '');
  return {
    path: pathOf(file),
    text,
    imports: names.filter((name) => name.startsWith('.')).map((name) => pathOf(resolve(dirname(file), name))),
    packages: names.filter((name) => !name.startsWith('.')),
  };
}

function pathOf(file: string): string {
  return relative(SCRIPTS, file).replaceAll('\\', '/');
}

// A loose file is in no room: its own name stands for it.
function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

test('every file stands in a room, or is an entry', () => {
  const strays = modules.map(({ path }) => path).filter((path) => !ROOMS.includes(roomOf(path)) && !ENTRIES.test(path));
  expect(strays).toEqual([]);
  expect(modules.length).toBeGreaterThan(300);
});

test('an entry does nothing but hand over: only the launcher is longer', () => {
  const long = modules.filter(
    ({ path, text }) => /^[\w-]+\.ts$/.test(path) && text.split('\n').length > MOST_LINES_OF_AN_ENTRY,
  );
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('a file imports only from its own room and from rooms to its left, and never an entry', () => {
  const wrong = modules.flatMap(({ path, imports }) =>
    imports.filter((name) => !isLeftOf(roomOf(name), roomOf(path))).map((name) => `${path} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

function isLeftOf(room: string, from: string): boolean {
  if (room === from) return true;
  const at = ROOMS.indexOf(room);
  return at >= 0 && (!ROOMS.includes(from) || at < ROOMS.indexOf(from));
}

test('the pure rooms have no node: module, no clock, no environment, no random', () => {
  const wrong = modules
    .filter(({ path }) => PURE.includes(roomOf(path)))
    .flatMap(({ path, text, packages }) => {
      const code = text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
      const found = /Date\.now\(|new Date\(\)|performance\.now|Math\.random|\bprocess\.|console\./.exec(code)?.[0];
      const nodes = packages.filter((name) => name.startsWith('node:'));
      return [...nodes, ...(found === undefined ? [] : [found])].map((name) => `${path}: ${name}`);
    });
  expect(wrong).toEqual([]);
});

test('no room has more files at one level than one can take in at a glance', () => {
  const counts = new Map<string, number>();
  for (const { path } of modules) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  expect([...counts].filter(([folder, count]) => folder !== '.' && count > MOST_FILES_OF_A_ROOM)).toEqual([]);
});

test('the test of imports sees imports that go backwards', () => {
  expect(isLeftOf('browser', 'outline')).toBe(false);
  expect(isLeftOf('outline', 'browser')).toBe(true);
  expect(isLeftOf('build-deck.ts', 'cli')).toBe(false);
  expect(modules.find(({ path }) => path === 'load/load-outline.ts')?.imports).toContain(
    'outline/read/parse-outline.ts',
  );
});
