import { fileURLToPath } from 'node:url';
import { applyPatch } from './apply-patch.ts';
import { BASE, baseSummit } from './base-summit.ts';
import { readExpectations } from './read-expectations.ts';
import { readFolder } from './read-folder.ts';
import { readProjectText } from './read-project-text.ts';

/** The folder of the fixtures, each of which puts a fault into the base summit. */
export const FINDINGS_FOLDER = fileURLToPath(new URL('../fixtures/findings', import.meta.url));

/** The base summit with a fault, and the findings that the fixture expects. */
export interface Fixture {
  /** The files by their path in the project. */
  readonly files: ReadonlyMap<string, string>;
  readonly links: readonly string[];
  /** The paths that are links to nothing. */
  readonly unreadable: Readonly<Record<string, string>>;
  readonly expected: readonly string[];
}

/**
 * Gives the code that a fixture tests, by its folder's name: `outline-unknown-key--in-a-point` tests
 * `outline/unknown-key`.
 */
export function codeOf(name: string): string {
  return name.replace(/--.*$/, '').replace('-', '/');
}

/**
 * Reads a fixture: a folder whose files are laid over the base summit. `templates/` replaces shared templates,
 * `own-templates/` is the summit's. A file `NAME` stands there as it is. `NAME.patch` changes the base's file of that name,
 * or the shared template (`applyPatch` describes the format). `NAME.removed` removes a file of the base summit, `NAME.link`
 * makes it a link out of the folder, `NAME.dangling` a link to nothing. The expected findings stand below the fault, as
 * `readExpectations` reads them; `expected.txt` lists the findings without a place. `#~ pad 300000` fills a file up with a
 * comment to that length, in characters.
 */
export async function readFixture(name: string): Promise<Fixture> {
  const { 'expected.txt': listed = '', ...own } = Object.fromEntries(await readFolder(`${FINDINGS_FOLDER}/${name}`));
  const parts = Object.entries(own).map(([path, content]) => ({ path, content, ...placeOf(path) }));
  const endingIn = (wanted: string) => parts.filter(({ ending }) => ending === wanted).map(({ where }) => where);
  const files = await baseSummit();
  const expected = listed.split('\n').filter((line) => line !== '');
  for (const { path, content, where, ending } of parts) {
    if (ending === '.removed') remove(files, where);
    else {
      const text = ending === '.patch' ? applyPatch(`${name}/${path}`, await baseOf(where, files), content) : content;
      files.set(where, padded(text));
      expected.push(...readExpectations(where, text));
    }
  }
  const unreadable = Object.fromEntries(endingIn('.dangling').map((path) => [path, 'ENOENT']));
  return { files, links: endingIn('.link'), unreadable, expected: expected.sort() };
}

function remove(files: Map<string, string>, path: string): void {
  if (!files.delete(path)) throw new Error(`${path}, which a fixture takes out, is not in the base summit.`);
}

function placeOf(path: string): { where: string; ending: string | undefined } {
  const where = path.startsWith('templates/')
    ? path
    : `${BASE}/${path.replace(/^own-templates(?=\/|\.dangling$)/, 'templates')}`;
  const ending = /\.(?:removed|link|dangling|patch)$/.exec(path)?.[0];
  return { where: where.slice(0, where.length - (ending?.length ?? 0)), ending };
}

/** The text that a patch changes: the base summit's, or the project's template that the summit's own one is a copy of. */
async function baseOf(where: string, files: ReadonlyMap<string, string>): Promise<string> {
  return files.get(where) ?? (await readProjectText(where.replace(`${BASE}/templates/`, 'templates/')));
}

function padded(text: string): string {
  const length = Number(/#~ pad (\d+)/.exec(text)?.[1] ?? 0);
  return text + '#'.repeat(Math.max(0, length - text.length));
}
