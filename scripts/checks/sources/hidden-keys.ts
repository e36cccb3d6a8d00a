import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { asMap, type ChartLayer, type CsvFile, chartLayers } from '../../outline/chart/chart-layers.ts';
import { fieldName } from '../../outline/chart/field-uses.ts';
import type { Chart } from '../../outline/outline.ts';

/**
 * Reports what a reader of a chart can't decode: colours without a legend, amounts without an axis, where no label says
 * them either; and a list of colours that gives two names the same one. `csv` is the chart's data file.
 */
export function findHiddenKeys(chart: Chart, csv: CsvFile | undefined): Diagnostic[] {
  const layers = chartLayers(chart, csv).filter(({ map }) => 'mark' in map);
  const said = new Set([chart.multiples?.field, ...layers.flatMap(fieldsSaid)]);
  const hasWords = layers.some(({ map }) => markOf(map) === 'text');
  const findings = layers.flatMap((layer) => [
    ...COLOURS.flatMap((channel) => [
      ...colourFault(chart, layer, channel, said),
      ...sameColours(chart, layer, channel),
    ]),
    // Words at the marks may say the amounts within a sentence.
    ...(hasWords ? [] : AXES.flatMap((channel) => axisFault(chart, layer, channel, said))),
    ...[...COLOURS, ...AXES].flatMap((channel) => labelFault(chart, layer, channel)),
  ]);
  return findings.slice(0, 1);
}

const COLOURS = ['color', 'fill', 'stroke'];
const AXES = ['x', 'y'];
// What is known of a category by where it stands, or by words at its mark.
const SAYING = ['row', 'column', 'facet', 'xOffset', 'yOffset'];

function fieldsSaid({ encoding, map }: ChartLayer): unknown[] {
  const isText = markOf(map) === 'text';
  const shown = AXES.filter((channel) => asMap(encoding[channel])?.['axis'] !== null);
  return [...shown, ...SAYING, ...(isText ? ['text'] : [])].map((channel) => asMap(encoding[channel])?.['field']);
}

function markOf(map: ChartLayer['map']): unknown {
  return asMap(map['mark'])?.['type'] ?? map['mark'];
}

function colourFault(chart: Chart, layer: ChartLayer, channel: string, said: ReadonlySet<unknown>): Diagnostic[] {
  const { field, legend } = asMap(layer.encoding[channel]) ?? {};
  if (legend !== null || typeof field !== 'string' || said.has(field) || namesOf(layer, field).size < 2) return [];
  return [
    diagnose(
      'outline/hidden-key',
      { what: `the colours of '${field}'`, key: 'legend: null' },
      placeIn(chart, layer, channel),
    ),
  ];
}

function axisFault(chart: Chart, layer: ChartLayer, channel: string, said: ReadonlySet<unknown>): Diagnostic[] {
  const { field, type, axis } = asMap(layer.encoding[channel]) ?? {};
  if (axis !== null || type !== 'quantitative' || typeof field !== 'string' || said.has(field)) return [];
  return [
    diagnose(
      'outline/hidden-key',
      { what: `the amounts of '${field}'`, key: 'axis: null' },
      placeIn(chart, layer, channel),
    ),
  ];
}

// An expression that does not look at its value gives all labels the same words.
function labelFault(chart: Chart, layer: ChartLayer, channel: string): Diagnostic[] {
  const { field, legend, axis } = asMap(layer.encoding[channel]) ?? {};
  const written = asMap(legend)?.['labelExpr'] ?? asMap(axis)?.['labelExpr'];
  if (typeof written !== 'string' || typeof field !== 'string' || /\bdatum\b/.test(written)) return [];
  const data = { what: `the labels of '${field}'`, key: `labelExpr: ${written}` };
  return [diagnose('outline/hidden-key', data, placeIn(chart, layer, channel))];
}

function sameColours(chart: Chart, layer: ChartLayer, channel: string): Diagnostic[] {
  const { field, type, scale } = asMap(layer.encoding[channel]) ?? {};
  const range = asMap(scale)?.['range'];
  if (!Array.isArray(range) || typeof field !== 'string' || type === 'quantitative' || type === 'temporal') return [];
  const names = namesOf(layer, field);
  const colours = new Set(range.map(String)).size;
  if (names.size <= colours) return [];
  return [diagnose('outline/same-colours', { field, names: names.size, colours }, placeIn(chart, layer, channel))];
}

function namesOf({ data, transforms }: ChartLayer, field: string): ReadonlySet<unknown> {
  if (data === undefined || transforms.length > 0) return new Set();
  const column = fieldName(field, data.table.columns);
  return new Set(data.table.rows.map((row) => row[column]));
}

function placeIn({ spec }: Chart, { path, map }: ChartLayer, channel: string) {
  const isOwn = channel in (asMap(map['encoding']) ?? {});
  return spec.locate([...(isOwn ? path : []), 'encoding', channel]);
}
