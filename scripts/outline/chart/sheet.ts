import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CsvRecord } from './parse-csv.ts';

/** A sheet of a workbook, as a table of cells: the places of its cells are their rows and columns, from 1. */
export interface Sheet {
  readonly name: string;
  /** The rows that have a cell with a text, in their order. */
  readonly records: readonly CsvRecord[];
  /** The rows and columns that the sheet hides, also by a filter. */
  readonly hidden: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** The cells that are merged into one. */
  readonly merged: readonly CellRange[];
  /** What is wrong with the workbook, or is to be known of it. */
  readonly findings: readonly Diagnostic[];
}

/** A rectangle of cells, by its rows and columns, and as a spreadsheet program names it (`A2:A5`). */
export interface CellRange {
  readonly name: string;
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

/** The name of a column of a sheet, such as `C` for the third. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before === 0 ? '' : columnLetters(before)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** Whether a path is that of a workbook that can be read. */
export const WORKBOOK = /\.xlsx$/i;
