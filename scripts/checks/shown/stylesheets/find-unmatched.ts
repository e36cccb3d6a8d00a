import { type SelectorName, selectorNames } from '../../../browser/page/css/selector-names.ts';
import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { createNearest } from '../../../diagnostics/nearest-of-few.ts';
import type { StylesheetPart } from './stylesheet-parts.ts';

/**
 * Finds the selectors with a name that neither the shown page has (`shown`) nor a page of other content could have
 * (`known`). A name that several selectors of a file use is reported once, with all their lines.
 */
export function findUnmatched(
  selectors: readonly StylesheetPart[],
  shown: readonly SelectorName[],
  known: readonly SelectorName[],
  page: 'slides' | 'brief',
): Diagnostic[] {
  const there = new Set([...shown, ...known].map(keyOf));
  // A template that writes `kind-{{kind}}` gives only the beginning of the name.
  const begun = known.filter(({ name }) => name.endsWith('-'));
  const isThere = (name: SelectorName) =>
    there.has(keyOf(name)) || begun.some((each) => each.kind === name.kind && name.name.startsWith(each.name));
  const unmatched = selectors.flatMap((part) => {
    const name = selectorNames(part.words).find((each) => !isThere(each));
    return name === undefined ? [] : [{ part, name }];
  });
  const nearest = createNearest();
  const byName = Map.groupBy(unmatched, ({ part, name }) => JSON.stringify([part.place.file, name.kind, name.name]));
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { part, name } = first;
    const numbers = [...new Set(same.map((each) => each.part.place.line))];
    const lines = numbers.length > 1 ? numbers.join(', ') : '';
    const near = nearestName(name, shown, nearest) ?? nearestName(name, known, nearest);
    return [
      diagnose(
        'template/unmatched-selector',
        { selector: part.words, page, ...name, nearest: near, lines },
        part.place,
      ),
    ];
  });
}

// Classes that differ only in their number count as one: `columns-3` in a template stands for `columns-4` as well.
function keyOf({ kind, name }: SelectorName): string {
  return `${kind} ${kind === 'element' ? name : name.replace(/\d+$/, '#')}`;
}

// Often only the sign before the name is missing or wrong. The elements that every page has are no slip.
function nearestName(
  { kind, name }: SelectorName,
  names: readonly SelectorName[],
  nearest: ReturnType<typeof createNearest>,
): string | undefined {
  if (kind === 'element' && /^(?:html|body|main)$/.test(name)) return undefined;
  const same = names.find((each) => each.name === name);
  if (same !== undefined) return asWritten(same);
  const near = nearest(
    name,
    names.filter((each) => each.kind === kind).map((each) => each.name),
  );
  if (near !== undefined) return asWritten({ kind, name: near });
  // A short name is close to names of every kind, so a hint would be a guess.
  const others = name.length < 5 ? [] : names.map((each) => each.name);
  const found = nearest(name, others);
  const other = names.find((each) => each.name === found);
  return other === undefined ? undefined : asWritten(other);
}

function asWritten({ kind, name }: SelectorName): string {
  return `${{ class: '.', id: '#', element: '' }[kind]}${name}`;
}
