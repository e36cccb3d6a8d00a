import { fileURLToPath } from 'node:url';
import { BASE, baseSummit } from './base-summit.ts';
import { readExpectations } from './read-expectations.ts';
import { readFolder } from './read-folder.ts';

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
 * Reads a fixture. `NAME.removed` removes a file of the base summit, `NAME.link` makes it a link out of the folder,
 * `NAME.dangling` a link to nothing. `templates/` replaces shared templates, `own-templates/` is the summit's. `#~ pad
 * 300000` fills a file up with a comment, and `expected.txt` lists the findings without a place.
 */
export async function readFixture(name: string): Promise<Fixture> {
  const own = await readFolder(`${FINDINGS_FOLDER}/${name}`);
  const files = await baseSummit();
  const expected = (own.get('expected.txt') ?? '').split('\n').filter((line) => line !== '');
  const links: string[] = [];
  const unreadable: Record<string, string> = {};
  for (const [path, text] of own) {
    const { where, ending } = placeOf(path);
    if (path === 'expected.txt') continue;
    if (ending === '.link') links.push(where);
    if (ending === '.dangling') unreadable[where] = 'ENOENT';
    if (ending === '.removed') files.delete(where);
    else {
      files.set(where, padded(text));
      expected.push(...readExpectations(where, text));
    }
  }
  return { files, links, unreadable, expected: expected.sort() };
}

function placeOf(path: string): { where: string; ending: string | undefined } {
  const where = path.startsWith('templates/')
    ? path
    : `${BASE}/${path.replace(/^own-templates(?=\/|\.dangling$)/, 'templates')}`;
  const ending = /\.(?:removed|link|dangling)$/.exec(path)?.[0];
  return { where: where.slice(0, where.length - (ending?.length ?? 0)), ending };
}

function padded(text: string): string {
  const length = Number(/#~ pad (\d+)/.exec(text)?.[1] ?? 0);
  return text + '#'.repeat(Math.max(0, length - text.length));
}
