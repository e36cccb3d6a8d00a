import type { ChartMarks } from './chart-marks.ts';
import { type ChartKey, orderedKeys } from './chart-order.ts';

/** The marks of a layer as a grid of series and categories: each place in it has one row of the data, or none. */
export interface ChartGrid {
  readonly marks: ChartMarks;
  /** In the order in which they are drawn. */
  readonly categories: readonly ChartKey[];
  /** In the order of the legend; undefined for the one series of marks that are not parted. */
  readonly series: readonly (ChartKey | undefined)[];
  /** For each series and each category, the index of the row among those of the table. */
  readonly rows: readonly (readonly (number | undefined)[])[];
}

/** Sets marks out as a grid; undefined where two rows have the same place, or where only Vega knows their order. */
export function toGrid(marks: ChartMarks): ChartGrid | undefined {
  const { table, category, by, orientation, layer } = marks;
  // Round a centre, arcs follow one another by their names, whatever the order of the legend.
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

// Vega fills the gaps of areas that stand on one another, and leaves out a category whose only amount is empty.
function isDrawnAsRead(grid: ChartGrid['rows'], { table, value, stack, path }: ChartMarks): boolean {
  const amounts = table.rows.map((row) => row[value.field] ?? null);
  if (amounts.some((amount) => amount !== null && typeof amount !== 'number')) return false;
  const isStacked = stack !== 'none' && path !== null && grid.length > 1;
  const hasGaps = amounts.includes(null);
  return isStacked ? !hasGaps && grid.every((row) => !row.includes(undefined)) : path !== null || !hasGaps;
}
