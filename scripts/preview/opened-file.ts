import { realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

const FOLDERS = ['content', 'templates'];

/**
 * The file that an editor may be asked to open, with its line and column, as a whole path: one that is there in
 * `content/` or `templates/`, links followed. Undefined for any other. `written` is from the project's folder or a
 * whole path, `path:line:column`.
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
