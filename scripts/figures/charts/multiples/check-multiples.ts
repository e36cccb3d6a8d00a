import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { asMap, type ChartLayer, type CsvFile, chartLayers } from '../../../outline/chart/chart-layers.ts';
import type { Chart } from '../../../outline/outline.ts';
import { type Panels, panelsOf } from './panels-of.ts';

/** The most panels of small multiples that can be compared on one slide or page. */
const MOST_PANELS = 9;

/**
 * Reports why a chart can't be drawn as small multiples: a column that the data lack, rows without a value in it, fewer
 * than two panels or more than nine, layers with rows of their own, and circles, whose parts would get one common whole.
 * Gives none for a chart in one panel.
 */
export function checkMultiples(chart: Chart, csv: CsvFile | undefined): Diagnostic[] {
  const { multiples } = chart;
  const layers = chartLayers(chart, csv);
  const [top, ...inner] = layers;
  if (multiples === undefined || top === undefined) return [];
  const own = inner.find(({ ownsData }) => ownsData);
  if (own !== undefined) {
    const advice =
      "Write all rows under the chart's own 'data', above its layers: each panel shows those of its value.";
    return [diagnose('outline/chart-data', { problem: MANY_DATA, advice }, chart.spec.locate([...own.path, 'data']))];
  }
  const round = layers.find(isRound);
  if (round !== undefined) {
    const at = chart.spec.locate([...round.path, 'mark']);
    return [diagnose('outline/unsupported-chart', { found: 'circles as small multiples', instead: NO_CIRCLES }, at)];
  }
  const panels = panelsOf(chart, csv);
  if (panels !== undefined) return panelFaults(panels, chart);
  const known = top.data?.table.columns ?? [];
  const data = { field: multiples.field, nearest: nearest(multiples.field, known), known: known.join(', ') };
  // Data that could not be read have no columns, and a finding of their own.
  return known.length === 0 ? [] : [diagnose('outline/unknown-field', data, multiples.at)];
}

const MANY_DATA = 'a chart with multiples has rows in one place only, and here are others';
const NO_CIRCLES = "Show the parts as bars: 'mark: bar' with 'stack: normalize'.";

function isRound({ map }: ChartLayer): boolean {
  return (asMap(map['mark'])?.['type'] ?? map['mark']) === 'arc';
}

function panelFaults({ field, table, panels }: Panels, { multiples, spec }: Chart): Diagnostic[] {
  const at = multiples?.at ?? spec.at;
  const empty = panels.find(({ value }) => value === null || String(value).trim() === '');
  if (empty !== undefined) {
    const advice = 'Fill it in, or take the row out: each panel bears the value of its rows as its title.';
    const place = table.locate(empty.rows[0] ?? 0, field);
    return [
      diagnose('outline/chart-data', { problem: `this row has no '${field}', which names its panel`, advice }, place),
    ];
  }
  if (panels.length >= 2 && panels.length <= MOST_PANELS) return [];
  const problem =
    panels.length < 2
      ? `'${field}' has one value only, and multiples need two`
      : `'${field}' has ${panels.length} values, and ${MOST_PANELS} panels are the most that can be compared`;
  const advice =
    panels.length < 2
      ? "Take 'multiples' out, or name a column with several values."
      : 'Keep the rows of at most nine in the data, and say in the caption or the remark which.';
  return [diagnose('outline/chart-data', { problem, advice }, at)];
}
