import type { Place } from '../../diagnostics/place.ts';
import { asMap, type ChartLayer, type ChartMap, type CsvFile, chartLayers } from '../../outline/chart/chart-layers.ts';
import type { Chart } from '../../outline/outline.ts';

/** The parts of wholes that a chart shows. */
export interface FoundShares {
  /** The sum of the parts of each whole; empty where a transform makes them. */
  readonly sums: readonly number[];
  /** Whether the parts of each whole are drawn as 100 %, whatever their sum. */
  readonly isWhole: boolean;
  /** Whether percentages are written as 45, and not as 0.45 too. */
  readonly isInHundreds?: boolean;
  /** The place of the parts' field in the outline. */
  readonly at: Place;
}

/**
 * Finds out whether a chart shows parts of wholes: a round one, a stack of 100 %, or, where the unit is a percent
 * (`isPercent`), bars whose parts sum to 100. Undefined for other charts.
 */
export function findShares(chart: Chart, csv: CsvFile | undefined, isPercent: boolean): FoundShares | undefined {
  for (const layer of chartLayers(chart, csv)) {
    const channel = valueChannel(layer);
    if (channel === undefined) continue;
    const definition = asMap(layer.encoding[channel]) ?? {};
    const isWhole = channel === 'theta' || definition['stack'] === 'normalize';
    const sums = sumsOf(layer, channel, definition, chart.multiples?.field);
    const at = chart.spec.locate([...layer.path, 'encoding', channel]);
    if (isWhole) return { sums, isWhole, at };
    if (isPercent && sums.length > 0 && sums.every((sum) => isHundred(sum))) return { sums, isWhole, at };
  }
  return undefined;
}

/**
 * Whether a sum of parts is 100 %, but for what is lost by rounding; with `isInHundreds` a sum of 1 is not.
 */
export function isHundred(sum: number, isInHundreds = false): boolean {
  return Math.abs(sum - 100) <= ROUNDING || (!isInHundreds && Math.abs(sum - 1) <= ROUNDING / 100);
}

// In percent: four parts may each be rounded by up to 0.5.
const ROUNDING = 1.5;

function valueChannel({ map, encoding }: ChartLayer): 'theta' | 'x' | 'y' | undefined {
  const mark = asMap(map['mark'])?.['type'] ?? map['mark'];
  // Sectors of equal angles, whose radius is the amount, are no parts of a whole.
  if (mark === 'arc') {
    const { field, type } = asMap(encoding['theta']) ?? {};
    return field === undefined || type === 'nominal' || type === 'ordinal' ? undefined : 'theta';
  }
  if (mark !== 'bar' && mark !== 'area') return undefined;
  return (['x', 'y'] as const).find((name) => asMap(encoding[name])?.['type'] === 'quantitative');
}

// Bars of one colour have one whole, all of them together; stacks have one each, and so has each of the `panels`.
function sumsOf(
  { encoding, data, transforms }: ChartLayer,
  channel: string,
  { field }: ChartMap,
  panels: string | undefined,
): number[] {
  if (transforms.length > 0 || typeof field !== 'string' || data === undefined) return [];
  const isStacked = ['color', 'fill'].some((name) => asMap(encoding[name])?.['field'] !== undefined);
  const category =
    isStacked && channel !== 'theta' ? asMap(encoding[channel === 'x' ? 'y' : 'x'])?.['field'] : undefined;
  const sums = new Map<unknown, number>();
  for (const row of data.table.rows) {
    const value = row[field];
    if (typeof value !== 'number') continue;
    const names = [category, panels].map((name) => (typeof name === 'string' ? row[name] : ''));
    const whole = JSON.stringify(names);
    sums.set(whole, (sums.get(whole) ?? 0) + value);
  }
  return [...sums.values()];
}
