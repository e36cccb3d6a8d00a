import { fileURLToPath } from 'node:url';
import { BASE, baseSummit } from './base-summit.ts';
import { readExpectations } from './read-expectations.ts';
import { readFolder } from './read-folder.ts';

/** The folder of the fixtures, each a fault in the base summit. */
export const FINDINGS_FOLDER = fileURLToPath(new URL('fixtures/findings', import.meta.url));

/** The base summit with a fault in it, and the findings that the fixture expects. */
export interface Fixture {
  /** The files by their path in the project. */
  readonly files: ReadonlyMap<string, string>;
  readonly links: readonly string[];
  readonly expected: readonly string[];
}

/** The code that a fixture's folder is for: `outline-unknown-key--in-a-point` is for `outline/unknown-key`. */
export function codeOf(name: string): string {
  return name.replace(/--.*$/, '').replace('-', '/');
}

/**
 * Reads a fixture. `NAME.removed` takes a file of the base out, `NAME.link` makes it a link that leads out
 * of the folder, `templates/` is the shared one and `own-templates/` the summit's, `#~ pad 300000` fills a file up with a comment, and `expected.txt` lists the findings that
 * have no place.
 */
export async function readFixture(name: string): Promise<Fixture> {
  const own = await readFolder(`${FINDINGS_FOLDER}/${name}`);
  const files = await baseSummit();
  const expected: string[] = [];
  const links: string[] = [];
  for (const [path, text] of own) {
    const where = path.startsWith('templates/') ? path : `${BASE}/${path.replace(/^own-templates\//, 'templates/')}`;
    if (path === 'expected.txt') expected.push(...text.trim().split('\n'));
    else if (path.endsWith('.removed')) files.delete(where.replace(/\.removed$/, ''));
    else {
      if (path.endsWith('.link')) links.push(where.replace(/\.link$/, ''));
      files.set(where.replace(/\.link$/, ''), padded(text));
      expected.push(...readExpectations(where.replace(/\.link$/, ''), text));
    }
  }
  return { files, links, expected: expected.sort() };
}

function padded(text: string): string {
  const length = Number(/#~ pad (\d+)/.exec(text)?.[1] ?? 0);
  return text + '#'.repeat(Math.max(0, length - text.length));
}
