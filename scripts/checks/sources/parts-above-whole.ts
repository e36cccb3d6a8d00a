import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { asMap, type ChartLayer, type CsvFile, chartLayers } from '../../outline/chart/chart-layers.ts';
import { fieldName } from '../../outline/chart/field-uses.ts';
import type { Chart } from '../../outline/outline.ts';

/**
 * Reports the first bar, or the first stack of parts, that is higher than the `whole` in the chart's subtitle: 100 where
 * the unit is a percent. A bar alone may not be, and the parts of a stack may not be together.
 */
export function findPartsAboveWhole(chart: Chart, csv: CsvFile | undefined, whole: number): Diagnostic[] {
  return chartLayers(chart, csv)
    .flatMap((layer) => aboveIn(layer, whole, chart.multiples?.field))
    .slice(0, 1);
}

// Parts may be rounded, each by half of a unit.
const ROUNDING = 0.015;

function aboveIn(layer: ChartLayer, whole: number, panels: string | undefined): Diagnostic[] {
  const { data, transforms } = layer;
  const bars = barsOf(layer, panels);
  if (data === undefined || transforms.length > 0 || bars === undefined) return [];
  const { columns, rows, locate } = data.table;
  const value = fieldName(bars.field, columns);
  const sums = new Map<string, number>();
  const found = rows.map((row, index) => {
    const bar = JSON.stringify(bars.across.map((name) => row[name]));
    const sum = (bars.isStacked ? (sums.get(bar) ?? 0) : 0) + Number(row[value] ?? 0);
    sums.set(bar, sum);
    return { sum, index };
  });
  const above = found.find(({ sum }) => sum > whole * (1 + ROUNDING));
  if (above === undefined) return [];
  const part = Math.round(above.sum * 100) / 100;
  return [diagnose('outline/part-above-whole', { part, whole }, locate(above.index, value))];
}

/** The field of the amounts of bars, the fields by which one bar differs from another, and whether parts are stacked. */
interface Bars {
  readonly field: string;
  readonly across: readonly string[];
  readonly isStacked: boolean;
}

// Undefined for marks that are no bars from 0, or whose amounts are reckoned.
function barsOf({ encoding, map }: ChartLayer, panels: string | undefined): Bars | undefined {
  const mark = asMap(map['mark'])?.['type'] ?? map['mark'];
  const channel = ['x', 'y'].find((name) => asMap(encoding[name])?.['type'] === 'quantitative');
  if (channel === undefined || !STACKED.has(String(mark)) || encoding[`${channel}2`] !== undefined) return undefined;
  const { field, stack, aggregate } = asMap(encoding[channel]) ?? {};
  if (typeof field !== 'string' || aggregate !== undefined || stack === 'normalize') return undefined;
  const across = ['x', 'y', 'xOffset', 'yOffset']
    .filter((name) => name !== channel)
    .map((name) => fieldOf(encoding[name]));
  const hasParts = ['color', 'fill'].some((name) => fieldOf(encoding[name]) !== undefined);
  return {
    field,
    across: [...across, panels].filter((name) => name !== undefined),
    isStacked: hasParts && stack !== false && stack !== null,
  };
}

const STACKED: ReadonlySet<string> = new Set(['bar', 'area']);

function fieldOf(definition: unknown): string | undefined {
  const { field } = asMap(definition) ?? {};
  return typeof field === 'string' ? field : undefined;
}
