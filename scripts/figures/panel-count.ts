import { type CsvFile, csvOf } from '../outline/chart/chart-layers.ts';
import type { Figure } from '../outline/outline.ts';
import { panelsOf } from './charts/multiples/panels-of.ts';

/** Gives the number of panels of a figure: 1 but for small multiples. `tables` are the data files, by `tableKey`. */
export function panelCount({ content }: Figure, tables: ReadonlyMap<string, CsvFile>): number {
  return content.kind === 'chart' ? (panelsOf(content, csvOf(content, tables))?.panels.length ?? 1) : 1;
}
