import type { MeasureText } from '../../design/widths/font-widths.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { countryNames } from '../../views/text/country-names.ts';
import { disputedPoints } from './lines/disputed-points.ts';
import type { MapContent } from './map-content.ts';
import type { MapGround } from './map-ground.ts';
import type { KeyItem } from './map-key.ts';
import type { LabelRoom, Named, PlacedLabel } from './map-label.ts';
import { type Box, type Mask, maskOf } from './map-mask.ts';
import { outlinesOf } from './map-outlines.ts';
import { type MapProjection, mayShow } from './map-projection.ts';
import { tipOf } from './place-beside.ts';
import { placeLabels } from './place-labels.ts';
import type { SeenCountry } from './see-countries.ts';

/** A label on the map. */
export interface MapLabel extends PlacedLabel {
  /** What lies behind the words: the fill of one group, land and sea without a group, or both. */
  readonly ground: number | 'open' | 'mixed';
}

/** The names and numbers on a map, the key to the numbers, and the findings about them. */
export interface MapNames {
  readonly labels: readonly MapLabel[];
  readonly key: readonly KeyItem[];
  readonly findings: readonly Diagnostic[];
}

/** What names are placed in: the ground of the map, its projection and the size of the type. */
interface NameRoom {
  readonly ground: Pick<MapGround, 'caps' | 'shapeOf' | 'drawn'>;
  readonly projection: MapProjection;
  readonly width: number;
  readonly fontSize: number;
  readonly measure: MeasureText;
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
  const named = visible.flatMap((country): Named[] => {
    const name = nameOf(country.country.code);
    if (name === undefined) return [];
    const place = { mask: maskOf(country.rings), ring: country.ring };
    return [{ name, ...place, tip: tipOf(place), reach: SHORT }];
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
  const masks = [...Map.groupBy(visible, ({ group }) => group)].map(([group, countries]): [number, Mask] => {
    return [group, maskOf(countries.flatMap(({ rings }) => rings))];
  });
  const areas = named.map(({ mask }) => mask);
  const labels = placed.map((label) => ({ ...label, ground: groundOf(label, masks, areas) }));
  return { labels, key, findings };
}

function groundOf(
  { box, inside }: PlacedLabel,
  masks: readonly (readonly [number, Mask])[],
  areas: readonly Mask[],
): MapLabel['ground'] {
  const whole = masks.find(([, mask]) => mask.holds(box));
  // Between the countries of a group lie their boundaries, which run through the letters of a name.
  const isOnOne = inside || areas.some((area) => area.holds(box));
  if (whole !== undefined) return isOnOne ? whole[0] : 'mixed';
  return slicesOf(box).some((slice) => masks.some(([, mask]) => mask.coveredOf(slice) > TRIFLE * areaOf(slice)))
    ? 'mixed'
    : 'open';
}

// The parts of a label about as wide as a letter: one letter on another colour can be hard to read.
function slicesOf({ x, y, width, height }: Box): Box[] {
  const count = Math.max(1, Math.round((2 * width) / height));
  return Array.from({ length: count }, (_, index) => {
    return { x: x + (index * width) / count, y, width: width / count, height };
  });
}

function areaOf({ width, height }: Box): number {
  return width * height;
}

// The part of a letter's place that may have another colour.
const TRIFLE = 0.1;

// The lengths of lines to names, as multiples of the font's size: rather than a line longer than the first, a name gives way
// to a number. A number may have a longer line, and a name where there are no numbers.
const SHORT = 4.5;
const FAR = 9;

interface Placing {
  readonly placed: readonly PlacedLabel[];
  /** The number that stands for the name of a country, by its index. */
  readonly numbers: ReadonlyMap<number, string>;
  /** The countries for which there is no room at all, by index. */
  readonly left: ReadonlySet<number>;
}

// Names that find no room give way to numbers, which leave more room for the others.
function placeAll(named: readonly Named[], room: LabelRoom, hasKey: boolean): Placing {
  const numbers = new Map<number, string>();
  for (;;) {
    const labels = named.map((country, index) => {
      const number = numbers.get(index);
      return { ...country, name: number ?? country.name, reach: number === undefined && hasKey ? SHORT : FAR };
    });
    const { placed, left } = placeLabels(labels, room);
    const without = left.map((label) => labels.indexOf(label));
    const names = without.filter((index) => !numbers.has(index));
    if (names.length === 0 || !hasKey) return { placed, numbers, left: new Set(without) };
    for (const index of names) numbers.set(index, '');
    const inOrder = [...numbers.keys()].toSorted((a, b) => a - b);
    for (const [count, index] of inOrder.entries()) numbers.set(index, String(count + 1));
  }
}

function labelRoom(
  visible: readonly SeenCountry[],
  { ground, projection, width, fontSize, measure }: NameRoom,
): LabelRoom {
  const { project, height } = projection;
  const numbers = new Set(visible.map(({ country }) => country.numeric));
  const others = [...ground.caps]
    .filter(([numeric, cap]) => !numbers.has(numeric) && mayShow(projection, cap))
    .flatMap(([numeric]) => ground.shapeOf(numeric) ?? [])
    .map((shape) => maskOf(outlinesOf(shape, project)))
    .filter(({ area }) => area > 0);
  return {
    width,
    height,
    fontSize,
    measure,
    highlighted: maskOf(visible.flatMap(({ rings }) => rings)),
    disputed: disputedPoints(ground.drawn, project),
    countries: [...visible.map(({ rings }) => maskOf(rings)), ...others],
  };
}
