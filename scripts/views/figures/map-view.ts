import type { RichText } from '../text/rich-text.ts';

/** A map of countries in groups. Names are in the language of the outline. */
export interface MapView {
  readonly groups: readonly {
    readonly label: RichText;
    readonly countries: readonly CountryView[];
    /** Whether it is the one that readers should see first. */
    readonly hasAccent: boolean;
  }[];
  /** Whether the groups are in an order. */
  readonly isOrdered: boolean;
  /** The countries that the map shows as a section. */
  readonly focus: readonly CountryView[];
  /** Whether the names of the countries stand on the map. */
  readonly showsNames: boolean;
}

/** A country by its codes of two letters and of three digits (ISO 3166-1), with its short name; without words where the name is in dispute. */
export interface CountryView {
  readonly code: string;
  readonly numeric: string;
  readonly name: RichText;
}
