import { iso31661 } from 'iso-3166';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { LocatedValue } from './located.ts';

/** A country by its codes in ISO 3166-1: two letters, and the three digits by which atlases know it. */
export interface Country {
  readonly code: string;
  readonly numeric: string;
  readonly at: Place;
}

/** Reads a country's code of two or three letters, in capitals or not. */
export function parseCountry(scalar: LocatedValue<string>): { country?: Country; findings: Diagnostic[] } {
  const code = scalar.value.toUpperCase();
  const known = iso31661.find(({ alpha2, alpha3 }) => alpha2 === code || alpha3 === code);
  if (known === undefined)
    return { findings: [diagnose('outline/unknown-country', { code: scalar.value }, scalar.at)] };
  return { country: { code: known.alpha2, numeric: known.numeric, at: scalar.at }, findings: [] };
}
