import { iso31661 } from 'iso-3166';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { LocatedValue } from './yaml/located.ts';

/**
 * A country by its codes in ISO 3166-1: two letters, and the three digits that atlases use. Kosovo has XK for both, a
 * code that ISO leaves free and that the European Union and the IMF use.
 */
export interface Country {
  readonly code: string;
  readonly numeric: string;
  readonly at: Place;
}

/**
 * Reads a country's code of two or three letters, in any capitals. The finding for an unknown code suggests the right
 * one.
 */
export function parseCountry(scalar: LocatedValue<string>): { country?: Country; findings: Diagnostic[] } {
  const written = scalar.value;
  const code = written.toUpperCase();
  const known = COUNTRIES.find(({ alpha2, alpha3 }) => alpha2 === code || alpha3 === code);
  if (known === undefined) {
    return { findings: [diagnose('outline/unknown-country', { code: written, meant: meantBy(written) }, scalar.at)] };
  }
  return { country: { code: known.alpha2, numeric: known.numeric, at: scalar.at }, findings: [] };
}

/** Gives the key that an atlas has for a country's code of two letters, or the code itself where it is no country's. */
export function numericCode(alpha2: string): string {
  return COUNTRIES.find((country) => country.alpha2 === alpha2)?.numeric ?? alpha2;
}

const COUNTRIES = [...iso31661, { name: 'Kosovo', alpha2: 'XK', alpha3: 'XKX', numeric: 'XK' }];

/** The codes of two letters of all countries, in the order of the standard. */
export const COUNTRY_CODES: readonly string[] = COUNTRIES.map(({ alpha2 }) => alpha2);

// Codes that are used in addresses and in papers of the European Union.
const OTHER_CODES: Readonly<Record<string, string>> = {
  UK: 'GB',
  EL: 'GR',
  UAE: 'AE',
  DRC: 'CD',
  DPRK: 'KP',
  ROK: 'KR',
};
// Names in use that ISO and the Unicode CLDR do not have.
const OTHER_NAMES: Readonly<Record<string, string>> = {
  burma: 'MM',
  'cape verde': 'CV',
  'czech republic': 'CZ',
  'democratic republic of the congo': 'CD',
  'dr congo': 'CD',
  'east timor': 'TL',
  'great britain': 'GB',
  'ivory coast': 'CI',
  macedonia: 'MK',
  'republic of korea': 'KR',
  swaziland: 'SZ',
  'the gambia': 'GM',
  'the netherlands': 'NL',
  turkey: 'TR',
  türkiye: 'TR',
  'united states of america': 'US',
};

const DISPLAYED = new Intl.DisplayNames('en', { type: 'region' });

// Only the exact name counts: a similar name may be that of another country.
function meantBy(written: string): { code: string; name: string } | undefined {
  const alpha2 = OTHER_CODES[written.toUpperCase()];
  const name = written.trim().toLowerCase();
  const isNamed = (each: string | undefined) => each?.toLowerCase() === name;
  const found = [
    COUNTRIES.filter(({ alpha2: code }) => [alpha2, OTHER_NAMES[name]].includes(code)),
    // The usual English name in the CLDR.
    COUNTRIES.filter(({ alpha2: code }) => isNamed(DISPLAYED.of(code))),
    // Two countries may share a part of their names.
    COUNTRIES.filter((country) => isNamed(country.name) || isNamed(shortName(country))),
  ].find(({ length }) => length > 0);
  const [meant] = found ?? [];
  return meant === undefined || (found?.length ?? 0) > 1 ? undefined : { code: meant.alpha2, name: meant.name };
}

// ISO's names have additions after a comma or in brackets, such as “, Republic of”.
function shortName({ name }: { readonly name: string }): string {
  return name.replace(/\s*[(,].*$/, '');
}
