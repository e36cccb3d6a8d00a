import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import type { Place } from '../../../diagnostics/place.ts';
import { foldedName } from './folded-name.ts';
import { rowPlace } from './row-place.ts';
import type { ShownRows } from './shown-rows.ts';

/**
 * Reports names of categories, of colours or of the `panels` of small multiples that differ only in spaces, capitals or
 * forms of letters: they are shown as two. `all` has the rows of each mark in each panel.
 */
export function findAlikeNames(all: readonly ShownRows[], panels: readonly PlacedName[] = []): Diagnostic[] {
  const names = all.flatMap(({ mark, data, uses }) =>
    uses.flatMap(({ property, scale, valueIn }) => {
      const { field, scale: group } = property;
      if (field === undefined || !DISCRETE.has(scale.type)) return [];
      return data.map((row) => ({ group, name: valueIn(row), at: rowPlace(mark, row, field) }));
    }),
  );
  return [...Map.groupBy(names, ({ group }) => group).values(), panels].flatMap(alikeIn);
}

/** A name, with the place where it is written. */
interface PlacedName {
  readonly name: unknown;
  readonly at: Place | undefined;
}

function alikeIn(names: readonly PlacedName[]): Diagnostic[] {
  const first = new Map<string, string>();
  const seen = new Set<unknown>();
  return names.flatMap(({ name, at }) => {
    if (typeof name !== 'string' || seen.has(name)) return [];
    seen.add(name);
    const folded = foldedName(name);
    const other = first.get(folded) ?? name;
    first.set(folded, other);
    if (other === name || areUnits(name, other)) return [];
    return [diagnose('outline/alike-names', { name, other }, at)];
  });
}

const DISCRETE: ReadonlySet<string> = new Set(['band', 'point', 'ordinal']);

/**
 * Whether two names differ only in units of measurement whose capitals matter: mW and MW, `in mPa` and `in MPa`. Both
 * must follow the International System of Units: a prefix, and the symbol of a unit.
 */
function areUnits(name: string, other: string): boolean {
  const words = wordsOf(name);
  const others = wordsOf(other);
  if (words.length !== others.length) return false;
  const different = words.filter((word, index) => word !== others[index]);
  const differentThere = others.filter((word, index) => word !== words[index]);
  return different.length > 0 && [...different, ...differentThere].every((word) => UNIT.test(word));
}

function wordsOf(name: string): string[] {
  return name.normalize('NFKC').match(/[\p{L}\d]+/gu) ?? [];
}

const UNIT =
  /^(?:[QRYZEPTGMkhdcmµnpfazyrq]|da)?(?:W|Wh|Wp|V|VA|A|Ah|Hz|J|N|Pa|g|m|s|t|B|b|bit|L|l|K|C|F|H|S|T|mol|cd|lm|lx|Sv|Gy|Bq|eV|cal|bar|ha|h|d)\d?$/u;
