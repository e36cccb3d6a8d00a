import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { countryNames } from '../../views/text/country-names.ts';
import type { Atlas } from './map-atlas.ts';
import { shapeOf } from './map-atlas.ts';
import type { MapContent } from './map-content.ts';
import type { KeyItem } from './map-key.ts';
import type { LabelRoom, Named, PlacedLabel } from './map-label.ts';
import { maskOf } from './map-mask.ts';
import { outlinesOf } from './map-outlines.ts';
import type { MapProjection } from './map-projection.ts';
import { placeLabels } from './place-labels.ts';
import type { SeenCountry } from './see-countries.ts';

/** A label on the map, and the group of its country. */
interface GroupLabel extends PlacedLabel {
  readonly group: number;
}

/** The names and numbers on a map, the key to the numbers, and the findings about them. */
export interface MapNames {
  readonly labels: readonly GroupLabel[];
  readonly key: readonly KeyItem[];
  readonly findings: readonly Diagnostic[];
}

/** What names are placed in: the drawn atlas, its projection and the size of the type. */
interface NameRoom {
  readonly drawn: Atlas;
  readonly projection: MapProjection;
  readonly width: number;
  readonly fontSize: number;
  readonly language: string;
  /** Whether a number and a line in the key may stand for a name. */
  readonly hasKey: boolean;
}

/**
 * Names the countries that a map shows. A name stands in its country or beside it; where it has no room, a number does,
 * and the name is in the key. An area whose name is in dispute is named only as the summit does. `at` is the figure's
 * place.
 */
export function nameCountries(map: MapContent, visible: readonly SeenCountry[], room: NameRoom, at: Place): MapNames {
  if (!map.labels) return { labels: [], key: [], findings: [] };
  const nameOf = countryNames(room.language, map.names);
  const named = visible.flatMap((country): NamedCountry[] => {
    const name = nameOf(country.country.code);
    return name === undefined ? [] : [{ ...country, name, mask: maskOf(country.rings) }];
  });
  const unnamed = visible.filter(({ country }) => nameOf(country.code) === undefined);
  const findings = unnamed.map(({ country: { code, at: place } }) => diagnose('render/unnamed-area', { code }, place));
  const { placed, numbers, left } = placeAll(named, labelRoom(visible, room), room.hasKey);
  const key = named.flatMap(({ name }, index) => {
    const number = numbers.get(index);
    return number === undefined || left.has(index) ? [] : [{ number, name }];
  });
  const crowded = named.filter((_, index) => left.has(index)).map(({ name }) => name);
  if (crowded.length > 0) findings.push(diagnose('render/crowded-map', { names: crowded.join(', ') }, at));
  const labels = placed.map(({ index, ...label }) => ({ ...label, group: named[index]?.group ?? 0 }));
  return { labels, key, findings };
}

interface NamedCountry extends Named {
  readonly group: number;
}

interface Placing {
  readonly placed: readonly (PlacedLabel & { readonly index: number })[];
  /** The number that stands for the name of a country, by its index. */
  readonly numbers: ReadonlyMap<number, string>;
  /** The countries for which there is no room at all, by index. */
  readonly left: ReadonlySet<number>;
}

// Names that find no room give way to numbers, which leave more room for the others.
function placeAll(named: readonly NamedCountry[], room: LabelRoom, hasKey: boolean): Placing {
  const numbers = new Map<number, string>();
  for (;;) {
    const labels = named.map((country, index) => ({ ...country, name: numbers.get(index) ?? country.name }));
    const { placed, left } = placeLabels(labels, room);
    const without = left.map((label) => labels.indexOf(label as NamedCountry));
    const names = without.filter((index) => !numbers.has(index));
    if (names.length === 0 || !hasKey) {
      const indexed = placed.map(({ of, label }) => ({ ...label, index: labels.indexOf(of as NamedCountry) }));
      return { placed: indexed, numbers, left: new Set(without) };
    }
    for (const index of names) numbers.set(index, '');
    const inOrder = [...numbers.keys()].toSorted((a, b) => a - b);
    for (const [count, index] of inOrder.entries()) numbers.set(index, String(count + 1));
  }
}

function labelRoom(visible: readonly SeenCountry[], { drawn, projection, width, fontSize }: NameRoom): LabelRoom {
  const { project, height } = projection;
  const numbers = new Set(visible.map(({ country }) => country.numeric));
  const others = [...drawn.areas]
    .filter(([numeric]) => !numbers.has(numeric))
    .map(([, area]) => maskOf(outlinesOf(shapeOf(drawn.arcs, area), project)))
    .filter(({ area }) => area > 0);
  return {
    width,
    height,
    fontSize,
    highlighted: maskOf(visible.flatMap(({ rings }) => rings)),
    countries: [...visible.map(({ rings }) => maskOf(rings)), ...others],
  };
}
