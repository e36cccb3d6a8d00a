import type { Host } from '../../host/host.ts';
import type { AllowedFiles } from './allowed-files.ts';
import { joinPath } from './join-path.ts';
import type { ThemeFile } from './load-themes.ts';

/** The stylesheet of a theme that no setting names, with the other stylesheets beside it, which it may import. */
export interface FoundTheme {
  /** The path of its stylesheet, as it is written in the folder of the deck. */
  readonly file: string;
  readonly themes: readonly ThemeFile[];
}

// The folders in which repositories keep their themes.
const FOLDERS = ['.', 'theme', 'themes', 'css', 'style', 'styles'];
const MOST_FILES = 100;
const MOST_BYTES = 2 ** 20;

/**
 * Finds the stylesheet that declares a theme (`@theme NAME`) and that no setting names: beside the deck, in a folder for
 * themes there, or in the same places of a folder above, up to the repository's. Undefined where there is none, or more
 * than one in the same folder.
 */
export async function findThemeFile(host: Host, files: AllowedFiles, theme: string): Promise<FoundTheme | undefined> {
  let left = MOST_FILES;
  for (const [up, above] of files.settingsFolders.entries()) {
    for (const folder of FOLDERS) {
      const there = joinPath(above, folder);
      const names = (await host.names(there)).filter((name) => /\.css$/i.test(name)).slice(0, left);
      left -= names.length;
      const themes = await readThemes(files, there, names);
      const [found, ...others] = themes.filter(({ css }) => nameIn(css) === theme);
      if (found === undefined) continue;
      const name = found.path.slice(found.path.lastIndexOf('/') + 1);
      const way = `${'../'.repeat(up)}${folder === '.' ? '' : `${folder}/`}`;
      return others.length === 0 ? { file: `${way}${name}`, themes } : undefined;
    }
  }
  return undefined;
}

async function readThemes(files: AllowedFiles, folder: string, names: readonly string[]): Promise<ThemeFile[]> {
  const themes: ThemeFile[] = [];
  for (const name of names.toSorted()) {
    const loaded = await files.read(joinPath(folder, name), MOST_BYTES);
    if (!('bytes' in loaded)) continue;
    const css = new TextDecoder().decode(loaded.bytes);
    if (nameIn(css) !== undefined) themes.push({ path: joinPath(folder, name), css, by: name });
  }
  return themes;
}

function nameIn(css: string): string | undefined {
  return /@theme\s+([\w-]+)/.exec(css)?.[1];
}
