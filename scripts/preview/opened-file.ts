import { realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

const FOLDERS = ['content', 'templates'];

/**
 * Gives the absolute path of a file that an editor may open, with its line and column: an existing file whose real path
 * is in `content/` or `templates/`. Undefined for any other. `written` is `path:line:column`, absolute or relative to
 * the project's folder.
 */
export async function openedFile(root: string, written: string): Promise<string | undefined> {
  const [, path = '', place = ''] = /^(.*?)((?::\d+){0,2})$/.exec(written) ?? [];
  const file = resolve(root, path);
  const real = await realpath(file).catch(() => undefined);
  if (path === '' || path.includes('\0') || real === undefined) return undefined;
  for (const folder of FOLDERS) {
    const way = relative(await realpath(join(root, folder)), real);
    if (way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way) return `${file}${place}`;
  }
  return undefined;
}
