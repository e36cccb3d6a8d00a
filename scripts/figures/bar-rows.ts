import { largest } from '../diagnostics/smallest.ts';
import { asMap, type ChartLayer, type CsvFile, chartLayers, csvOf } from '../outline/chart/chart-layers.ts';
import { fieldName } from '../outline/chart/field-uses.ts';
import type { Figure } from '../outline/outline.ts';

/**
 * Gives the number of rows of a chart whose bars lie below one another, each with a name of its own; undefined for all
 * other figures. A drawing of few rows is low: bars as thick as blocks say no more. `tables` are the data files, by
 * `tableKey`.
 */
export function barRows({ content }: Figure, tables: ReadonlyMap<string, CsvFile>): number | undefined {
  if (content.kind !== 'chart' || content.multiples !== undefined) return undefined;
  const layers = chartLayers(content, csvOf(content, tables)).filter(({ map }) => 'mark' in map);
  const bars = layers.filter(({ map }) => (asMap(map['mark'])?.['type'] ?? map['mark']) === 'bar');
  const counts = layers.flatMap((layer) => namesOf(layer) ?? []);
  const isOfRows = bars.length > 0 && counts.length === layers.length;
  return isOfRows ? largest(counts) : undefined;
}

// Bars beside one another in a row need its whole height.
function namesOf({ encoding, data }: ChartLayer): number | undefined {
  const y = asMap(encoding['y']);
  const isName = y?.['type'] === 'nominal' || y?.['type'] === 'ordinal';
  if (!isName || data?.table === undefined || 'yOffset' in encoding) return undefined;
  const field = fieldName(String(y['field']), data.table.columns);
  return new Set(data.table.rows.map((row) => row[field])).size;
}
