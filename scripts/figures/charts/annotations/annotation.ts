import type { ChartAnnotation } from '../../../outline/outline.ts';

/** An annotation of a chart with its words as they are printed. */
export interface WordedAnnotation extends ChartAnnotation {
  readonly words: string;
}

/** Whether a row of the data, or the datum of a mark, has all values by which an annotation names its row. */
export function isRowOf({ row }: ChartAnnotation, datum: Readonly<Record<string, unknown>>): boolean {
  return row.every(({ column, value }) => column in datum && String(datum[column]) === String(value));
}
