import { type ParseError, parse as parseJson, printParseErrorCode } from 'jsonc-parser';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { MarpOptions } from '../../render/marp/marp-options.ts';
import { joinPath } from './join-path.ts';
import { type MarpSettings, NO_SETTINGS, type ThemePath } from './marp-settings.ts';

/** The text of a settings file, its name, and the folder to which its paths are relative. */
export interface SettingsFile {
  readonly folder: string;
  readonly name: string;
  readonly text: string;
}

const html = z.union([
  z.boolean(),
  z.record(z.string(), z.union([z.array(z.string()), z.record(z.string(), z.boolean())])),
]);
const math = z.union([z.enum(['mathjax', 'katex']), z.boolean()]);
const paths = z.union([z.string().transform((path) => [path]), z.array(z.string())]);

// Other keys, or keys with other types, belong to another version or do not change the layout.
const CLI = z.object({
  theme: z.string().optional().catch(undefined),
  themeSet: paths.optional().catch(undefined),
  html: html.optional().catch(undefined),
  engine: z.unknown().optional(),
  options: z
    .object({
      html: html.optional().catch(undefined),
      math: math.optional().catch(undefined),
      markdown: z
        .object({ breaks: z.boolean().optional(), typographer: z.boolean().optional() })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
});

const EDITOR = z.object({
  'markdown.marp.themes': z.array(z.string()).optional().catch(undefined),
  'markdown.marp.enableHtml': z.boolean().optional().catch(undefined),
  'markdown.marp.html': z.enum(['all', 'default', 'off']).optional().catch(undefined),
  'markdown.marp.mathTypesetting': z.enum(['mathjax', 'katex', 'off']).optional().catch(undefined),
  'markdown.marp.breaks': z.enum(['on', 'off', 'inherit']).optional().catch(undefined),
});

/** Reads the settings from a file of marp-cli. Undefined where it has no settings; a text where they can't be read. */
export function readCliSettings(file: SettingsFile): MarpSettings | string | undefined {
  const parsed = parseData(file);
  if (typeof parsed === 'string') return parsed;
  const isPackage = file.name === 'package.json';
  const written = isPackage
    ? z.object({ marp: z.unknown().optional() }).safeParse(parsed.data).data?.marp
    : parsed.data;
  if (written === undefined || written === null) return isPackage ? undefined : NO_SETTINGS;
  const read = CLI.safeParse(written);
  return read.success ? toSettings(file, read.data) : 'it has no keys with values';
}

function toSettings(
  file: SettingsFile,
  { theme, themeSet = [], engine, html: all, options }: z.infer<typeof CLI>,
): MarpSettings {
  const isFile = theme !== undefined && /\.css$/i.test(theme);
  return {
    themePaths: themePaths(file, isFile ? [...themeSet, theme] : themeSet),
    theme: isFile ? joinPath(file.folder, theme) : theme,
    // A custom engine is a program, like settings in JavaScript.
    script: engine === undefined || engine === null ? undefined : file.name,
    options: { ...toOptions(options ?? {}), ...present({ html: all }) },
  };
}

function toOptions({ html: all, math: library, markdown }: NonNullable<z.infer<typeof CLI>['options']>): MarpOptions {
  return present({
    html: all,
    // In Marp, `true` means MathJax.
    math: library === true ? 'mathjax' : library,
    breaks: markdown?.breaks,
    typographer: markdown?.typographer,
  });
}

/** Reads the settings of Visual Studio Code as Marp for VS Code does. The result is as above. */
export function readEditorSettings(file: SettingsFile): MarpSettings | string | undefined {
  const parsed = parseData(file);
  if (typeof parsed === 'string') return parsed;
  const read = EDITOR.safeParse(parsed.data);
  if (!read.success) return 'it has no keys with values';
  const { data } = read;
  const all = data['markdown.marp.enableHtml'] === true ? 'all' : undefined;
  const shown = data['markdown.marp.html'] ?? all;
  const mathematics = data['markdown.marp.mathTypesetting'];
  const breaks = data['markdown.marp.breaks'];
  return {
    themePaths: themePaths(file, data['markdown.marp.themes'] ?? []),
    theme: undefined,
    script: undefined,
    options: present({
      html: shown === 'all' ? true : shown === 'off' ? false : undefined,
      math: mathematics === 'off' ? false : mathematics,
      breaks: breaks === 'on' ? true : breaks === 'off' ? false : undefined,
    }),
  };
}

// Paths in `.vscode/settings.json` and in a package are relative to the same folder as those in `.marprc`. A theme on
// the network is not loaded.
function themePaths({ folder, name }: SettingsFile, written: readonly string[]): ThemePath[] {
  const local = written.filter((path) => !/^https?:/i.test(path));
  return local.map((path) => ({ path: joinPath(folder, path), written: path, by: name }));
}

function parseData({ name, text }: SettingsFile): { readonly data: unknown } | string {
  const isJson = /\.json$/.test(name);
  try {
    if (!isJson) return { data: parseYaml(text, { logLevel: 'silent' }) as unknown };
    const errors: ParseError[] = [];
    const data = parseJson(text, errors, { allowTrailingComma: true }) as unknown;
    const [first] = errors;
    return first === undefined ? { data } : `it is no JSON (${printParseErrorCode(first.error)})`;
  } catch {
    return `it is no ${isJson ? 'JSON' : 'YAML'}`;
  }
}

function present(options: MarpOptions): MarpOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
