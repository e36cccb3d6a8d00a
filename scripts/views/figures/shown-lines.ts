import type { DisputeId } from '../text/dispute-ids.ts';

/** A line or an area in dispute that a drawn map shows: one of the tool's own table, or one of the summit's rows. */
export type ShownLine = (
  | { readonly kind: 'listed'; readonly id: DisputeId }
  | { readonly kind: 'own' /** The index among the map's `boundaries`. */; readonly index: number }
) & {
  /** Whether it is drawn as a line, dashed or dotted; otherwise it is an area, and nothing is drawn. */
  readonly isLine: boolean;
};

/** What a drawn map shows of boundaries in dispute. */
export interface ShownLines {
  /** Whether any line in dispute is in the map's view, also one between countries that the map does not speak of. */
  readonly hasLines: boolean;
  /** The lines and areas in the map's view that concern a country of its groups, and the summit's own. */
  readonly named: readonly ShownLine[];
}
