import type { Place } from '../diagnostics/place.ts';
import type { Text } from './text/inline.ts';

/** A part of a whole: its name and its value. At most one has the accent colour. */
interface SharePart {
  readonly at: Place;
  readonly name: Text;
  readonly value: number;
  readonly hasAccent: boolean;
}

/** The parts of a whole, shown as one bar. */
export interface Shares {
  readonly kind: 'shares';
  readonly parts: readonly SharePart[];
}
