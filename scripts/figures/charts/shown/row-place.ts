import type { Place } from '../../../diagnostics/place.ts';
import { ROW, writtenColumn } from '../prepare-chart.ts';
import { type DrawnMark, plainField } from './drawn-marks.ts';

/**
 * Gives the place of the cell that a mark shows: the row's cell in the column from which `field` was made, or the row
 * itself if a transform made the field. Undefined where the mark stands for several rows.
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

/** Gives the column of the data from which a field of Vega was made, also for dates and stacks. */
export function columnOf(field: string): string {
  return writtenColumn(plainField(field)).replace(/_(?:start|end)$/, '');
}
