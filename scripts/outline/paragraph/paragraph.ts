import type { Place } from '../../diagnostics/place.ts';

/** A numbered paragraph of the brief: a standfirst, a point, a callout or a recommendation. */
export interface Paragraph {
  /** The address of its value (`formatAddress`), such as `finance/points/agreed-signals`. */
  readonly address: string;
  /** The id that the outline gives it; undefined where its address ends with a key or a number. */
  readonly id: string | undefined;
  /** The number as it is printed, without a full stop: `12`, or `12 bis`. */
  readonly number: string;
  /** Whether the outline gives it this number. */
  readonly isOwn: boolean;
  /** The place of its own `number:` where it has one, else of the paragraph. */
  readonly at: Place;
}
