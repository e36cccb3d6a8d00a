import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { rowPlace } from './row-place.ts';
import type { ShownRows } from './shown-rows.ts';

/** Reports names of categories that differ only in spaces, capitals or forms of letters: they are shown as two. */
export function findAlikeNames({ mark, data, uses }: ShownRows): Diagnostic[] {
  return uses.flatMap(({ property, scale, valueIn }) => {
    if (property.field === undefined || !DISCRETE.has(scale.type)) return [];
    const first = new Map<string, string>();
    const reported = new Set<string>();
    return data.flatMap((row) => {
      const name = valueIn(row);
      if (typeof name !== 'string') return [];
      const other = first.get(folded(name)) ?? name;
      first.set(folded(name), other);
      if (other === name || reported.has(name) || areUnits(name, other)) return [];
      reported.add(name);
      return [diagnose('outline/alike-names', { name, other }, rowPlace(mark, row, property.field ?? ''))];
    });
  });
}

const DISCRETE: ReadonlySet<string> = new Set(['band', 'point', 'ordinal']);

function folded(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

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
