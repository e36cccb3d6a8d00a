import type { z } from 'zod';
import { addAll } from '../../diagnostics/add-all.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { type Country, parseCountry } from '../country.ts';
import type { worldMap } from '../shape/map-shape.ts';
import type { Text } from '../text/inline.ts';
import type { Boundary, GeoBox, WorldMap } from '../world-map.ts';
import type { Located, LocatedValue } from '../yaml/located.ts';
import type { OutlineReader } from './outline-reader.ts';

type Input = Located<z.infer<typeof worldMap>>;

/** Reads a map of valid shape, and reports what can't be drawn as it is written. `alt` is the figure's. */
export function readMap(map: Input, alt: Text, reader: OutlineReader): WorldMap {
  const groups = map.groups.map((group) => ({
    label: reader.text(group.label),
    countries: readCountries(group.countries, reader),
    accent: group.accent?.value ?? false,
  }));
  reportAccents(map.groups, reader);
  const shown = groups.flatMap((group) => group.countries);
  reportTwice(shown, reader);
  return {
    kind: 'map',
    groups,
    focus: map.focus === undefined ? shown : readCountries(map.focus, reader),
    ordered: map.ordered?.value ?? false,
    names: readNames(map.names ?? [], shown, reader),
    boundaries: (map.boundaries ?? []).flatMap((boundary) => readBoundary(boundary, reader)),
    labels: map.labels?.value ?? true,
    alt,
  };
}

function readCountries(codes: readonly LocatedValue<string>[], reader: OutlineReader): Country[] {
  return codes.flatMap((code) => {
    const { country, findings } = parseCountry(code);
    addAll(reader.findings, findings);
    return country === undefined ? [] : [country];
  });
}

// A country in two groups could get the colour of only one of them.
function reportTwice(countries: readonly Country[], reader: OutlineReader): void {
  const seen = new Set<string>();
  for (const { code, at } of countries) {
    if (seen.has(code)) reader.findings.push(diagnose('outline/repeated-country', { code }, at));
    seen.add(code);
  }
}

// There is one accent colour, so two groups with it could not be told apart.
function reportAccents(groups: Input['groups'], reader: OutlineReader): void {
  const accents = groups.flatMap(({ accent }) => (accent?.value === true ? [accent] : []));
  for (const { at } of accents.slice(1))
    reader.findings.push(diagnose('outline/second-accent', { what: 'group of the map' }, at));
}

function readNames(names: NonNullable<Input['names']>, shown: readonly Country[], reader: OutlineReader) {
  const isShown = new Set(shown.map(({ code }) => code));
  const seen = new Set<string>();
  return names.flatMap(({ key, entry }) => {
    const { name, note } = 'value' in entry ? { name: entry, note: undefined } : entry;
    const texts = { name: reader.text(name), note: reader.optionalText(note) };
    return readCountries([key], reader).flatMap((country) => {
      const { code, at } = country;
      if (!isShown.has(code)) reader.findings.push(diagnose('outline/needless-name', { code }, at));
      if (seen.has(code)) reader.findings.push(diagnose('outline/repeated-country', { code }, at));
      seen.add(code);
      return isShown.has(code) ? [{ country, ...texts }] : [];
    });
  });
}

function readBoundary(input: NonNullable<Input['boundaries']>[number], reader: OutlineReader): Boundary[] {
  const { name, note, draw, at } = input;
  const texts = { name: reader.text(name), note: reader.optionalText(note) };
  const [one, other] = readCountries(input.between, reader);
  const box = readBox(input.box, reader);
  if (one === undefined || other === undefined || box === undefined) return [];
  if (one.code === other.code) {
    const data = { expected: 'the codes of two countries', found: `${one.code} twice` };
    reader.findings.push(diagnose('outline/invalid-value', data, other.at));
    return [];
  }
  return [{ at, between: [one, other], box, draw: draw?.value ?? 'dashed', ...texts }];
}

function readBox(input: readonly LocatedValue<number>[], reader: OutlineReader): GeoBox | undefined {
  const [west = 0, south = 0, east = 0, north = 0] = input.map(({ value }) => value);
  const isOnGlobe = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  if (isOnGlobe && west < east && south < north) return [west, south, east, north];
  const data = {
    expected: 'west, south, east, north in degrees: west less than east, south less than north',
    found: input.map(({ raw }) => raw).join(', '),
  };
  reader.findings.push(diagnose('outline/invalid-value', data, input[0]?.at));
  return undefined;
}
