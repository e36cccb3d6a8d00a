import type { ChartMap } from '../../../outline/chart/chart-layers.ts';

/**
 * Gives the setting that turns the scale of a channel round, as a path from the channel: its `sort`, or of its `scale` settings
 * `domain` or `reverse`. Undefined where none does.
 */
export function turnedBy(sort: unknown, settings: ChartMap): readonly string[] | undefined {
  const domain = settings['domain'];
  const [first, last] = Array.isArray(domain) ? [Number(domain[0]), Number(domain.at(-1))] : [0, 0];
  if (first > last && settings['reverse'] !== true && sort !== 'descending') return ['scale', 'domain'];
  if (first > last) return undefined;
  if (sort === 'descending') return ['sort'];
  return settings['reverse'] === true ? ['scale', 'reverse'] : undefined;
}
