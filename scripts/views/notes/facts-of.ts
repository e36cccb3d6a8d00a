import type { Fact } from '../../outline/fact.ts';
import type { Theme } from '../../outline/outline.ts';

/**
 * Gives the facts of a theme that are quantities, or those that are dates, in the order of the outline. A brief sets
 * quantities as large numbers and dates as lines; both stand in this order: first the quantities, then the dates.
 */
export function factsOf({ facts }: Pick<Theme, 'facts'>, kind: 'quantities' | 'dates'): Fact[] {
  return facts.filter(({ quantity }) => (quantity.kind === 'date') === (kind === 'dates'));
}
