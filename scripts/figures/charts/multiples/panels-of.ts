import type { Place } from '../../../diagnostics/place.ts';
import type { Cell, ChartTable } from '../../../outline/chart/chart-data.ts';
import { type CsvFile, chartLayers } from '../../../outline/chart/chart-layers.ts';
import { fieldName } from '../../../outline/chart/field-uses.ts';
import type { Chart } from '../../../outline/outline.ts';

/** One panel of small multiples: the value that its rows share, and the indexes of these rows in the table. */
export interface Panel {
  readonly value: Cell;
  readonly rows: readonly number[];
  /** The place of its value in its first row. */
  readonly at: Place;
}

/** The panels of a chart, in the order in which their values first stand in the data. */
export interface Panels {
  /** The column of the data that divides the rows. */
  readonly field: string;
  readonly table: ChartTable;
  readonly panels: readonly Panel[];
}

/**
 * Divides the rows of a chart into its small multiples, by the column that `multiples` names; `csv` is the data file
 * that the chart names. Undefined for a chart in one panel, and where the data lack the column.
 */
export function panelsOf(chart: Chart, csv: CsvFile | undefined): Panels | undefined {
  const table = chartLayers(chart, csv)[0]?.data?.table;
  if (chart.multiples === undefined || table === undefined) return undefined;
  const field = fieldName(chart.multiples.field, table.columns);
  if (!table.columns.includes(field)) return undefined;
  const panels = new Map<Cell, number[]>();
  for (const [index, row] of table.rows.entries()) {
    const value = row[field] ?? null;
    panels.set(value, [...(panels.get(value) ?? []), index]);
  }
  return {
    field,
    table,
    panels: [...panels].map(([value, rows]) => ({ value, rows, at: table.locate(rows[0] ?? 0, field) })),
  };
}
