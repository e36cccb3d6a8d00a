import { compareText } from '../../diagnostics/compare-text.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { largest } from '../../diagnostics/smallest.ts';
import { checkReferenceFiles } from './check-reference-files.ts';

/**
 * The theme files of a summit's folder in the order of their numbers, and the findings about names that are not read.
 */
export interface NamedFiles {
  readonly themes: readonly string[];
  readonly findings: readonly Diagnostic[];
}

const THEME = /^themes\/\d+-[A-Za-z][\w-]*\.yaml$/;
const THEME_IN_ROOT = /^\d+-[^/]*\.ya?ml$/i;
const FIXED = ['summit.yaml', 'references.yaml', 'references.json', 'references.bib'];
// The folders that are read by name. The pattern is for the files that show that a folder with a similar name is a
// mistake.
const FOLDERS = { themes: /\.ya?ml$/i, templates: /\.(?:hbs|css|ya?ml|csl|xml)$/i } as const;
// A shorter name is a word of its own: `temp` is not a misspelt `templates`.
const SHORTEST_FOLDER = 5;
const LEFTOVER =
  /(?:^|\/)(?:\.|~\$)|~$|(?:^|\/)#[^/]*#$|\.(?:swp|swo|bak|orig|tmp)$|(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/i;

/**
 * Checks the file names of a summit, given as paths from its folder, for names that are nearly right: without a finding
 * such files would not be read. A theme with a nearly right name is still read, to find its other faults.
 */
export function checkFileNames(folder: string, names: readonly string[]): NamedFiles {
  const files = names.filter((name) => !isLeftover(name));
  const folders = misnamedFolders(files);
  const inThemes = files.filter((name) => name.startsWith('themes/'));
  const inRoot = files.filter((name) => THEME_IN_ROOT.test(name));
  const misplaced = files.filter((name) => folders.some(({ from, to }) => to === 'themes' && isIn(from, name)));
  const others = [...inThemes, ...inRoot, ...misplaced];
  const misnamed = inThemes
    .filter((name) => !THEME.test(name))
    .map((name) => ({ name, better: betterTheme(name, others), kind: 'theme' as const }));
  const outside = inRoot.map((name) => ({ name, better: betterTheme(name, others), kind: 'root' as const }));
  const nearly = names.flatMap((name) => {
    const better = fixedName(name);
    return better === undefined || better === name ? [] : [{ name, better, kind: 'fixed' as const }];
  });
  const isRead = (name: string) => /\.ya?ml$/i.test(name) && !names.includes(betterTheme(name, others));
  const nearlyThemes = [...misnamed.map(({ name }) => name), ...inRoot, ...misplaced].filter(isRead);
  return {
    themes: [...inThemes.filter((name) => THEME.test(name)), ...nearlyThemes].sort(byNumber),
    findings: [
      ...files.filter((name) => Object.hasOwn(FOLDERS, name)).map((name) => noFolder(folder, name)),
      ...[...misnamed, ...outside, ...nearly].map(({ name, better, kind }) => {
        return diagnose(
          'outline/misnamed-file',
          { kind, better, isThere: names.includes(better) },
          topOf(folder, name),
        );
      }),
      ...unreadFiles(files, inRoot).map((name) => {
        return diagnose('outline/unread-file', { name }, topOf(folder, name));
      }),
      ...checkReferenceFiles(folder, files),
      ...folders.map(({ from, to, first }) => {
        const data = {
          kind: 'folder',
          found: from,
          better: to,
          isThere: names.some((name) => isIn(to, name)),
        } as const;
        return diagnose('outline/misnamed-file', data, topOf(folder, first));
      }),
    ],
  };
}

// A YAML, template or style file beside `summit.yaml` is most likely meant for the outline.
function unreadFiles(files: readonly string[], themes: readonly string[]): string[] {
  return files.filter((name) => {
    const looksLikeOurs = /^[^/]+\.(?:ya?ml|hbs|css|csl)$/i.test(name);
    return looksLikeOurs && !themes.includes(name) && fixedName(name) === undefined;
  });
}

/** A folder whose name is nearly that of a folder that is read, and its first file. */
interface MisnamedFolder {
  readonly from: string;
  readonly to: keyof typeof FOLDERS;
  readonly first: string;
}

function misnamedFolders(files: readonly string[]): MisnamedFolder[] {
  const found = new Set(files.flatMap((name) => /^([^/]+)\//.exec(name)?.[1] ?? []));
  return [...found].flatMap((from) => {
    const near = from.length < SHORTEST_FOLDER ? undefined : nearest(from, Object.keys(FOLDERS));
    const to = (Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]).find((each) => each === near);
    if (to === undefined || from === to) return [];
    const first = files.find((name) => isIn(from, name) && FOLDERS[to].test(name));
    return first === undefined ? [] : [{ from, to, first }];
  });
}

/** Whether a file is a by-product of an editor or a system, or a backup copy, which nobody wants to be read. */
export function isLeftover(path: string): boolean {
  return LEFTOVER.test(path);
}

function noFolder(folder: string, name: string): Diagnostic {
  const data = { path: `${folder}/${name}`, reason: 'it is a link or a file, and must be a folder' };
  return diagnose('outline/unreadable-file', data, topOf(folder, name));
}

function isIn(folder: string, name: string): boolean {
  return name.startsWith(`${folder}/`);
}

function topOf(folder: string, name: string) {
  return { file: `${folder}/${name}`, line: 1, column: 1 };
}

/** Gives the fixed file name (such as `summit.yaml`) that a name means, also with other capitals or another ending. */
export function fixedName(name: string): string | undefined {
  const plain = name
    .toLowerCase()
    .replace(/\.(ya?ml|json|bib)(?:\.txt)?$/, (_, ending) => `.${ending.replace('yml', 'yaml')}`);
  return FIXED.find((fixed) => fixed === plain);
}

/** Gives a theme's id from the name of its file: `finance` from `themes/40-finance.yaml`. */
export function themeId(path: string): string {
  return partsOf(path).id;
}

// Sorts by the value of the number, then by the name. A file without a number comes last.
function byNumber(a: string, b: string): number {
  const one = partsOf(a);
  const other = partsOf(b);
  const [first, second] = [one, other].map(({ number }) => Number(number ?? Number.MAX_SAFE_INTEGER));
  if (first !== second) return (first ?? 0) - (second ?? 0);
  return compareText(one.id, other.id) || compareText(a, b);
}

// A theme without a number gets the next free ten, so that it comes after all others.
function betterTheme(path: string, others: readonly string[]): string {
  const { number, id } = partsOf(path);
  const last = Math.max(0, largest(others.map((name) => Number(partsOf(name).number ?? 0))));
  return `themes/${number ?? Math.floor(last / 10) * 10 + 10}-${id}.yaml`;
}

function partsOf(path: string): { number: string | undefined; id: string } {
  const base = path.replace(/^.*\//, '').replace(/(?:\.[A-Za-z]+)+$/, '');
  const { number, rest = '' } = /^\s*(?<number>\d+)?(?<rest>.*)$/s.exec(base)?.groups ?? {};
  const id = rest
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\w-]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '');
  return { number, id: id === '' ? 'theme' : id };
}
