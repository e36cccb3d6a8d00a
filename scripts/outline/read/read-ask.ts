import type { z } from 'zod';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { formatPlace } from '../../diagnostics/place.ts';
import type { Ask, Recommendation, Theme } from '../outline.ts';
import type { summitShape } from '../shape/summit-shape.ts';
import type { Located, LocatedValue } from '../yaml/located.ts';
import type { OutlineReader } from './outline-reader.ts';

type Input = NonNullable<Located<z.infer<typeof summitShape>>['ask']>;

/**
 * Reads what is asked: the headline, and the recommendations that it names by their ids. Reports an id that no
 * recommendation has, that several have, and that is named twice. `isAll` says that all themes could be read: otherwise
 * an unknown id may be one of a theme that was not read.
 */
export function readAsk(input: Input, themes: readonly Theme[], isAll: boolean, reader: OutlineReader): Ask {
  const named = Map.groupBy(
    themes.flatMap((theme) => theme.recommendations.filter(({ id }) => id !== undefined)),
    ({ id }) => id ?? '',
  );
  const seen = new Map<string, LocatedValue<string>>();
  const decisions = input.decisions.flatMap((decision) => {
    const first = seen.get(decision.value);
    if (first !== undefined) {
      const data = { id: decision.value, first: formatPlace(first.at) };
      reader.findings.push(diagnose('outline/repeated-decision', data, decision.at));
      return [];
    }
    seen.set(decision.value, decision);
    return recommendationOf(decision, named, isAll, reader);
  });
  return { headline: reader.text(input.headline), decisions };
}

function recommendationOf(
  { value: id, at }: LocatedValue<string>,
  named: ReadonlyMap<string, readonly Recommendation[]>,
  isAll: boolean,
  reader: OutlineReader,
): Recommendation[] {
  const [found, other] = named.get(id) ?? [];
  if (found === undefined) {
    const ids = [...named.keys()];
    if (isAll) {
      reader.findings.push(
        diagnose('outline/unknown-decision', { id, nearest: nearest(id, ids), known: ids.join(', ') }, at),
      );
    }
    return [];
  }
  if (other !== undefined) {
    const data = { id, places: [found, other].map((each) => formatPlace(each.at)).join(' and ') };
    reader.findings.push(diagnose('outline/ambiguous-decision', data, at));
  }
  return [found];
}
