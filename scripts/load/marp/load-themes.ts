import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { AllowedFiles } from './allowed-files.ts';
import { joinPath } from './join-path.ts';
import type { ThemePath } from './marp-settings.ts';

/** The text and place of a stylesheet that may be a theme. */
export interface ThemeFile {
  readonly path: string;
  readonly css: string;
  /** The name of the settings file that names it, or '--theme-set'. */
  readonly by: string;
}

const MOST_BYTES = 8 * 2 ** 20;
const MOST_FILES = 200;

/**
 * Loads the stylesheets, or the folders of stylesheets, that settings and command line name. Gives a finding for each
 * that can't be read.
 */
export async function loadThemes(
  host: Host,
  files: AllowedFiles,
  paths: readonly ThemePath[],
): Promise<{ themes: readonly ThemeFile[]; findings: readonly Diagnostic[] }> {
  const themes: ThemeFile[] = [];
  const findings: Diagnostic[] = [];
  for (const named of paths) {
    for (const path of (await filesOf(host, named.path)).slice(0, MOST_FILES)) {
      const loaded = await files.read(path, MOST_BYTES);
      if ('bytes' in loaded) {
        themes.push({ path, css: new TextDecoder().decode(loaded.bytes), by: named.by });
        continue;
      }
      const reason = 'reason' in loaded ? loaded.reason : REASONS[loaded.kind];
      findings.push(diagnose('markdown/unread-theme', { path: named.written, by: named.by, reason }));
    }
  }
  return { themes, findings };
}

const REASONS = {
  missing: 'it is not there',
  outside: 'it lies outside the repository and the folder that the check was started in',
};

// All stylesheets of a folder count, as in marp-cli.
async function filesOf(host: Host, path: string): Promise<string[]> {
  if ((await host.facts(path))?.isFolder !== true) return [path];
  const names = await host.names(path);
  return names.filter((name) => /\.css$/i.test(name)).map((name) => joinPath(path, name));
}
