import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';

/**
 * Reads the value of an option that is a list of names with commas between. Gives each known name once, in the order of
 * `known`, and `usual` where the option is not given; `unknown` makes the finding of a name that is not known.
 */
export function parseList<Name extends string>(
  option: string,
  written: string | undefined,
  known: readonly Name[],
  usual: readonly Name[],
  unknown: (name: string, near: string | undefined) => Diagnostic,
): { value: readonly Name[]; findings: Diagnostic[] } {
  if (written === undefined) return { value: usual, findings: [] };
  const names = written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) {
    const expected = `one or more of: ${known.join(', ')}`;
    return { value: [], findings: [diagnose('usage/missing-value', { option, expected })] };
  }
  const value = known.filter((name) => names.includes(name));
  const strangers = names.filter((name) => !(known as readonly string[]).includes(name));
  return { value, findings: strangers.map((name) => unknown(name, nearest(name, known))) };
}
