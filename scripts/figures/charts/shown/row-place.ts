import type { Place } from '../../../diagnostics/place.ts';
import { ROW, writtenColumn } from '../prepare-chart.ts';
import { type DrawnMark, plainField } from './drawn-marks.ts';

/**
 * The place of the cell that a mark shows: in its row, the column that `field` was made from, or the row itself where
 * a transform made the field. Undefined where the mark stands for several rows.
 */
export function rowPlace(
  { layer }: DrawnMark,
  datum: Readonly<Record<string, unknown>>,
  field: string,
): Place | undefined {
  const table = layer.data?.table;
  const row = datum[ROW];
  return table === undefined || typeof row !== 'number' ? undefined : table.locate(row, columnOf(field));
}

/** The column of the data that a field of Vega's was made from, by dates and stacks too. */
export function columnOf(field: string): string {
  return writtenColumn(plainField(field)).replace(/_(?:start|end)$/, '');
}
