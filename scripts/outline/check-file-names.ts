import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

/** The files of a summit's folder that are its themes, in their order, and those whose names nothing reads. */
export interface NamedFiles {
  readonly themes: readonly string[];
  readonly findings: readonly Diagnostic[];
}

const THEME = /^themes\/\d+-[A-Za-z][\w-]*\.yaml$/;
const FIXED = ['summit.yaml', 'references.yaml'];
// What editors, systems and careful people leave beside a file, and nobody means to be read.
const LEFTOVER =
  /(?:^|\/)(?:\.|~\$)|~$|(?:^|\/)#[^/]*#$|\.(?:swp|swo|bak|orig|tmp)$|(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/i;

/**
 * Looks through the names of a summit's files, by their paths from its folder, for those that are nearly right: they
 * would be passed over in silence. A theme whose name is nearly right is read all the same, for what else is wrong in it.
 */
export function checkFileNames(folder: string, names: readonly string[]): NamedFiles {
  const inThemes = names.filter((name) => name.startsWith('themes/') && !LEFTOVER.test(name));
  const right = inThemes.filter((name) => THEME.test(name));
  const misnamed = inThemes
    .filter((name) => !THEME.test(name))
    .map((name) => ({ name, better: betterTheme(name, inThemes), isYaml: /\.ya?ml$/i.test(name) }));
  const themes = misnamed.filter(({ better, isYaml }) => isYaml && !names.includes(better)).map(({ name }) => name);
  const nearly = names.flatMap((name) => {
    const better = fixedName(name);
    return better === undefined || better === name ? [] : [{ name, better }];
  });
  return {
    themes: [...right, ...themes].sort(),
    findings: [...misnamed, ...nearly].map(({ name, better }) => {
      const data = {
        kind: name.startsWith('themes/') ? 'theme' : 'fixed',
        better,
        isThere: names.includes(better),
      } as const;
      return diagnose('outline/misnamed-file', data, { file: `${folder}/${name}`, line: 1, column: 1 });
    }),
  };
}

/** Which of the files that every summit has a name stands for, exactly or nearly: in other letters, or with another ending. */
export function fixedName(name: string): string | undefined {
  const plain = name.toLowerCase().replace(/\.ya?ml(?:\.txt)?$/, '.yaml');
  return FIXED.find((fixed) => fixed === plain);
}

/** The id of a theme from its file's name: `themes/40-finance.yaml` is `finance`. */
export function themeId(path: string): string {
  return partsOf(path).id;
}

// A file without a number comes after those that have one.
function betterTheme(path: string, others: readonly string[]): string {
  const { number, id } = partsOf(path);
  const last = Math.max(0, ...others.map((name) => Number(partsOf(name).number ?? 0)));
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
