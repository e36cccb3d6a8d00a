import { briefName, EDITIONS } from '../design/page-setup.ts';
import { OUTPUTS } from './outputs.ts';

/** Whether a file of a pack's folder, by its path from there, has a name that a build can have given it. */
export function isOutputName(name: string): boolean {
  return OUTPUTS.some(({ files }) => PATTERNS.get(files)?.test(name) === true);
}

/** The folders inside a pack's folder that hold files of outputs. */
export const OUTPUT_FOLDERS: readonly string[] = OUTPUTS.flatMap(
  ({ files }) => /^([^/]+)\//.exec(files)?.slice(1) ?? [],
);

const YES_OR_NO = [false, true];
const NAMES_OF_BRIEFS = EDITIONS.flatMap((edition) =>
  YES_OR_NO.flatMap((isGrey) => [
    briefName({ paper: 'A4', edition, doubleSided: true, cropMarks: false, isGrey, booklet: 'A4' }),
    ...YES_OR_NO.map((doubleSided) =>
      briefName({ paper: 'A4', edition, doubleSided, cropMarks: true, isGrey, isForPress: true }),
    ),
    ...YES_OR_NO.flatMap((doubleSided) =>
      YES_OR_NO.map((cropMarks) => briefName({ paper: 'A4', edition, doubleSided, cropMarks, isGrey })),
    ),
  ]),
);

const PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  OUTPUTS.map(({ files }) => {
    const [before = '', ...after] = files.split('*').map((part) => part.replace(/[.\\]/g, '\\$&'));
    const any =
      before === 'brief' ? `(?:${NAMES_OF_BRIEFS.map((name) => name.slice(before.length)).join('|')})` : '[^/]+';
    return [files, new RegExp(`^${[before, ...after].join(any)}$`)];
  }),
);
