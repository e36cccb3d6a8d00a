import type { RichText } from '../text/rich-text.ts';

/** A part of a whole. */
export interface PartView {
  readonly name: RichText;
  readonly value: number;
  /** The part as a share of the sum of all, from 0 to 1. */
  readonly share: number;
  /** Its value with its percentage, or the percentage alone where the values are percentages. */
  readonly amount: RichText;
  readonly hasAccent: boolean;
}

/** The parts of a whole, which one bar shows. */
export interface SharesView {
  /** The parts in the order of the outline. */
  readonly parts: readonly PartView[];
  /** What the whole bar is: “100% = 360 million tonnes”; null where the outline names no total. */
  readonly whole: RichText | null;
}
