import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { readChartDate } from '../../outline/chart/chart-dates.ts';
import { asMap, type ChartLayer, type CsvFile, chartLayers } from '../../outline/chart/chart-layers.ts';
import { fieldName } from '../../outline/chart/field-uses.ts';
import type { Chart } from '../../outline/outline.ts';

/**
 * Reports rows whose bar or line goes from an end to a start, while those of other rows go from start to end. `csv` is the
 * chart's data file. Bars of amounts that follow one another (each begins where another ends) may fall as well as rise.
 */
export function findSwappedEnds(chart: Chart, csv: CsvFile | undefined): Diagnostic[] {
  return chartLayers(chart, csv).flatMap((layer) => ['x', 'y'].flatMap((channel) => swappedIn(layer, channel)));
}

interface Range {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

function swappedIn(layer: ChartLayer, channel: string): Diagnostic[] {
  const { data, encoding, map, transforms } = layer;
  const { field: from, type } = asMap(encoding[channel]) ?? {};
  const { field: to } = asMap(encoding[`${channel}2`]) ?? {};
  const mark = asMap(map['mark'])?.['type'] ?? map['mark'];
  const isDated = type === 'temporal';
  if (data === undefined || transforms.length > 0 || typeof from !== 'string' || typeof to !== 'string') return [];
  // A line from one amount to another is a change, which may be a fall; two areas may cross.
  if (mark !== 'bar' && !(isDated && mark === 'rule')) return [];
  const { columns, rows, locate } = data.table;
  const [start, end] = [fieldName(from, columns), fieldName(to, columns)];
  const ranges = rows.flatMap((row, index) => {
    const range = { index, start: amountOf(row[start], isDated), end: amountOf(row[end], isDated) };
    return Number.isNaN(range.start) || Number.isNaN(range.end) ? [] : [range];
  });
  const swapped = ranges.filter((range) => range.start > range.end);
  const [first] = swapped;
  const isTurned = swapped.length === ranges.length && ranges.length > 1;
  if (first === undefined || isTurned || (!isDated && isChain(ranges))) return [];
  const told = {
    start: String(rows[first.index]?.[start]),
    end: String(rows[first.index]?.[end]),
    from: start,
    to: end,
  };
  return [diagnose('outline/swapped-ends', told, locate(first.index, start))];
}

function amountOf(cell: unknown, isDated: boolean): number {
  if (typeof cell !== 'string' && typeof cell !== 'number') return Number.NaN;
  if (isDated) return readChartDate(cell)?.time ?? Number.NaN;
  return typeof cell === 'number' ? cell : Number.NaN;
}

function isChain(ranges: readonly Range[]): boolean {
  const ends = new Set(ranges.map(({ end }) => end));
  return ranges.every(({ start }) => start === 0 || ends.has(start));
}
