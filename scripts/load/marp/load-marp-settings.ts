import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { AllowedFiles } from './allowed-files.ts';
import { joinPath } from './join-path.ts';
import { type MarpSettings, NO_SETTINGS } from './marp-settings.ts';
import { readCliSettings, readEditorSettings } from './read-settings.ts';

// The settings files of marp-cli, in the order in which it looks for them.
const DATA_FILES = ['package.json', '.marprc', '.marprc.json', '.marprc.yaml', '.marprc.yml'];
const SCRIPTS = /^(?:\.marprc|marp\.config)\.(?:[cm]?js|[cm]?ts)$/;
const EDITOR_FILE = '.vscode/settings.json';
const MOST_BYTES = 2 ** 18;

/** The settings around a deck, and the findings about them. */
export interface LoadedSettings {
  readonly settings: MarpSettings;
  readonly findings: readonly Diagnostic[];
}

/**
 * Loads the settings of marp-cli and of Marp for VS Code that are nearest to a deck: in its folder, or in a folder
 * above it, up to the repository's. Settings that are a program are only named, not run. Settings of marp-cli count
 * before those of the editor.
 */
export async function loadMarpSettings(host: Host, files: AllowedFiles): Promise<LoadedSettings> {
  const cli = await nearestOf(files.settingsFolders, async (folder) => await cliSettingsIn(host, files, folder));
  const editor = await nearestOf(files.settingsFolders, async (folder) => {
    return await readData(files, folder, EDITOR_FILE, readEditorSettings);
  });
  const first = cli?.settings ?? NO_SETTINGS;
  const second = editor?.settings ?? NO_SETTINGS;
  const { script } = first;
  return {
    settings: {
      themePaths: [...first.themePaths, ...second.themePaths],
      theme: first.theme,
      options: { ...second.options, ...first.options },
      script,
    },
    findings: [...(cli?.findings ?? []), ...(editor?.findings ?? [])],
  };
}

async function nearestOf(
  folders: readonly string[],
  load: (folder: string) => Promise<LoadedSettings | undefined>,
): Promise<LoadedSettings | undefined> {
  for (const folder of folders) {
    const found = await load(folder);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function cliSettingsIn(host: Host, files: AllowedFiles, folder: string): Promise<LoadedSettings | undefined> {
  for (const name of DATA_FILES) {
    const found = await readData(files, folder, name, readCliSettings);
    if (found !== undefined) return found;
  }
  const script = (await host.names(folder)).find((name) => SCRIPTS.test(name));
  return script === undefined ? undefined : { settings: { ...NO_SETTINGS, script }, findings: [] };
}

async function readData(
  files: AllowedFiles,
  folder: string,
  name: string,
  read: typeof readCliSettings,
): Promise<LoadedSettings | undefined> {
  const path = joinPath(folder, name);
  const loaded = await files.read(path, MOST_BYTES);
  if ('kind' in loaded) {
    if (loaded.kind === 'missing') return undefined;
    const reason = loaded.kind === 'outside' ? 'it is a link that leads out of the repository' : loaded.reason;
    return { settings: NO_SETTINGS, findings: [diagnose('markdown/unusable-settings', { file: name, reason })] };
  }
  const settings = read({ folder, name, text: new TextDecoder().decode(loaded.bytes) });
  if (typeof settings !== 'string') return settings === undefined ? undefined : { settings, findings: [] };
  return {
    settings: NO_SETTINGS,
    findings: [diagnose('markdown/unusable-settings', { file: name, reason: settings })],
  };
}
