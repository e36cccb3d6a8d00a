import type { Place } from '../diagnostics/place.ts';
import type { Country } from './country.ts';
import type { Text } from './text/inline.ts';

/** A map of countries in groups, which shows the countries in `focus`. */
export interface WorldMap {
  readonly kind: 'map';
  readonly groups: readonly MapGroup[];
  readonly focus: readonly Country[];
  /** Whether the groups are in an order, the first of them the strongest. */
  readonly ordered: boolean;
  readonly names: readonly MapName[];
  readonly boundaries: readonly Boundary[];
  readonly labels: boolean;
  readonly alt: Text;
}

/** Countries with one colour on a map; one group at most has the accent colour. */
interface MapGroup {
  readonly label: Text;
  readonly countries: readonly Country[];
  readonly accent: boolean;
}

/** The name that the summit gives a country or an area, and what it says of the name. */
interface MapName {
  readonly country: Country;
  readonly name: Text;
  readonly note: Text | undefined;
}

/** A line in dispute between two countries, or an area that both claim, as the summit wants it drawn and named. */
export interface Boundary {
  readonly at: Place;
  readonly between: readonly [Country, Country];
  readonly box: GeoBox;
  readonly name: Text;
  readonly draw: 'dashed' | 'dotted';
  readonly note: Text | undefined;
}

/** A part of the globe between two meridians and two parallels, in degrees: west, south, east, north. */
export type GeoBox = readonly [west: number, south: number, east: number, north: number];
