import { iso31661 } from 'iso-3166';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { LocatedValue } from './located.ts';

/**
 * A country by its codes in ISO 3166-1: two letters, and the three digits by which atlases know it. Kosovo has
 * XK for both, the code that ISO leaves to its users and that the European Union and the IMF use.
 */
export interface Country {
  readonly code: string;
  readonly numeric: string;
  readonly at: Place;
}

/** Reads a country's code of two or three letters, in capitals or not. */
export function parseCountry(scalar: LocatedValue<string>): { country?: Country; findings: Diagnostic[] } {
  const code = scalar.value.toUpperCase();
  const known = [...iso31661, KOSOVO].find(({ alpha2, alpha3 }) => alpha2 === code || alpha3 === code);
  if (known === undefined)
    return { findings: [diagnose('outline/unknown-country', { code: scalar.value }, scalar.at)] };
  return { country: { code: known.alpha2, numeric: known.numeric, at: scalar.at }, findings: [] };
}

const KOSOVO = { alpha2: 'XK', alpha3: 'XKX', numeric: 'XK' };
