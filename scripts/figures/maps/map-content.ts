import type { Country } from '../../outline/country.ts';
import type { Boundary } from '../../outline/world-map.ts';

/** The content of a map, with its texts as plain words. */
export interface MapContent {
  readonly groups: readonly {
    readonly label: string;
    readonly countries: readonly Country[];
    /** Whether it has the accent colour. */
    readonly accent: boolean;
  }[];
  readonly focus: readonly Country[];
  /** Whether the groups are in an order, the first of them the strongest. */
  readonly ordered: boolean;
  /** Whether the countries of the groups are named. */
  readonly labels: boolean;
  /** The summit's own names, by the codes of the countries. */
  readonly names: ReadonlyMap<string, string>;
  readonly boundaries: readonly Boundary[];
}
