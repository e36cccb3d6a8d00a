import type { ChartMarks } from './chart-marks.ts';
import { type ChartKey, orderedKeys } from './chart-order.ts';

/** The marks of a layer as a grid of series and categories. Each cell has one row of the data, or no row. */
export interface ChartGrid {
  readonly marks: ChartMarks;
  /** The categories in the order in which they are drawn. */
  readonly categories: readonly ChartKey[];
  /** The series in the order of the legend; undefined for the single series of undivided marks. */
  readonly series: readonly (ChartKey | undefined)[];
  /** For each series and each category, the index of the row in the table. */
  readonly rows: readonly (readonly (number | undefined)[])[];
}

/** Arranges marks in a grid. Undefined where two rows have the same cell, or where only Vega knows their order. */
export function toGrid(marks: ChartMarks): ChartGrid | undefined {
  const { table, category, by, orientation, layer } = marks;
  // Arcs are drawn in the order of their names, whatever the order of the legend.
  const axis = orientation === 'round' ? { ...category, map: {} } : category;
  const categories = orderedKeys(axis, table.rows, layer.encoding);
  const series = by === undefined ? [undefined] : orderedKeys(by, table.rows, layer.encoding);
  if (categories === undefined || series === undefined) return undefined;
  const rows = new Map<string, number>();
  for (const [index, row] of table.rows.entries()) {
    rows.set(placeOf(row[category.field], by === undefined ? undefined : row[by.field]), index);
  }
  if (rows.size < table.rows.length) return undefined;
  const grid = series.map((name) => categories.map((key) => rows.get(placeOf(key, name))));
  return isDrawnAsRead(grid, marks) ? { marks, categories, series, rows: grid } : undefined;
}

function placeOf(category: unknown, series: unknown): string {
  return JSON.stringify([category, series]);
}

// Vega fills the gaps of stacked areas, and leaves out a category whose only amount is empty.
function isDrawnAsRead(grid: ChartGrid['rows'], { table, value, stack, path }: ChartMarks): boolean {
  const amounts = table.rows.map((row) => row[value.field] ?? null);
  if (amounts.some((amount) => amount !== null && typeof amount !== 'number')) return false;
  const isStacked = stack !== 'none' && path !== null && grid.length > 1;
  const hasGaps = amounts.includes(null);
  return isStacked ? !hasGaps && grid.every((row) => !row.includes(undefined)) : path !== null || !hasGaps;
}
