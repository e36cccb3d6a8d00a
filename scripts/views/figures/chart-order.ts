import type { Cell } from '../../outline/chart/chart-data.ts';
import { readChartDate } from '../../outline/chart/chart-dates.ts';
import { asMap, type ChartMap } from '../../outline/chart/chart-layers.ts';
import type { ChartChannel } from './chart-marks.ts';

/** The value of a category or a series: a name or a number. */
export type ChartKey = string | number;

type Row = Readonly<Record<string, Cell>>;

/**
 * Gives the values of a channel's column, each once, in Vega-Lite's order. Undefined where a value is empty or a
 * boolean, where names are partly numbers and partly texts, or where the order depends on a sum over several rows.
 */
export function orderedKeys(channel: ChartChannel, rows: readonly Row[], encoding: ChartMap): ChartKey[] | undefined {
  const cells = rows.map((row) => row[channel.field] ?? null);
  if (!cells.every((cell) => typeof cell === 'string' || typeof cell === 'number')) return undefined;
  const keys = [...new Set(cells)];
  if (channel.type === 'temporal' || channel.type === 'quantitative') return onScale(channel, keys);
  if (keys.some((key) => typeof key !== typeof keys[0])) return undefined;
  const domain = asMap(channel.map['scale'])?.['domain'];
  if (domain !== undefined) return listed(domain, keys);
  return sorted(keys, channel, rows, encoding);
}

/** Compares two values as Vega does, from the smallest to the largest. */
export function ascending(a: ChartKey, b: ChartKey): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// A scale goes up, or down where the chart says so; other orders are not possible.
function onScale({ type, map }: ChartChannel, keys: readonly ChartKey[]): ChartKey[] | undefined {
  const { sort = 'ascending' } = map;
  const plain = type === 'temporal' ? ['utc', 'time'] : ['linear'];
  const scale = asMap(map['scale'])?.['type'] ?? plain[0];
  const places = keys.map((key) => (type === 'temporal' ? readChartDate(key)?.time : Number(key)));
  const isKnown = sort === 'ascending' || sort === 'descending';
  if (!isKnown || !plain.includes(String(scale)) || places.some((place) => place === undefined)) return undefined;
  const order = [...keys.keys()].sort((a, b) => ascending(places[a] ?? 0, places[b] ?? 0));
  const up = order.map((index) => keys[index] as ChartKey);
  return sort === 'descending' ? up.toReversed() : up;
}

// The scale's own list is the whole scale: values that it lacks are not drawn.
function listed(domain: unknown, keys: readonly ChartKey[]): ChartKey[] | undefined {
  if (!Array.isArray(domain) || domain.length !== keys.length) return undefined;
  return keys.every((key) => domain.includes(key)) ? [...(domain as ChartKey[])] : undefined;
}

function sorted(
  keys: readonly ChartKey[],
  { field, map }: ChartChannel,
  rows: readonly Row[],
  encoding: ChartMap,
): ChartKey[] | undefined {
  const { sort = 'ascending' } = map;
  if (sort === null) return [...keys];
  if (sort === 'ascending') return keys.toSorted(ascending);
  if (sort === 'descending') return keys.toSorted((a, b) => ascending(b, a));
  if (Array.isArray(sort)) return [...keys].sort((a, b) => rankIn(sort, a) - rankIn(sort, b));
  const by = sortField(sort, encoding);
  return by === undefined || rows.length > keys.length ? undefined : byField(rows, field, by);
}

// Values that the list lacks come after it.
function rankIn(list: readonly unknown[], key: ChartKey): number {
  const rank = list.indexOf(key);
  return rank < 0 ? list.length : rank;
}

interface SortField {
  readonly field: string;
  readonly isDescending: boolean;
}

// The name of another channel, with a minus for the reverse order; or a map that names a channel or a field.
function sortField(sort: unknown, encoding: ChartMap): SortField | undefined {
  const map = typeof sort === 'string' ? { encoding: sort.replace(/^-/, '') } : (asMap(sort) ?? {});
  const field = 'encoding' in map ? asMap(encoding[String(map['encoding'])])?.['field'] : asMap(map)?.['field'];
  if (typeof field !== 'string') return undefined;
  const isDescending = typeof sort === 'string' ? sort.startsWith('-') : asMap(sort)?.['order'] === 'descending';
  return { field, isDescending };
}

// Each value has only one row here.
function byField(rows: readonly Row[], field: string, by: SortField): ChartKey[] | undefined {
  const cells = rows.map((row) => row[by.field] ?? null);
  const first = typeof cells[0];
  if (cells.some((cell) => cell === null || typeof cell === 'boolean' || typeof cell !== first)) return undefined;
  const sign = by.isDescending ? -1 : 1;
  const order = rows.toSorted((a, b) => sign * ascending(a[by.field] as ChartKey, b[by.field] as ChartKey));
  return order.map((row) => row[field] as ChartKey);
}
