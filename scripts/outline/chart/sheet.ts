import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CsvRecord } from './parse-csv.ts';

/** A sheet of a workbook as a table of cells, whose places are their rows and columns, from 1. */
export interface Sheet {
  readonly name: string;
  /** The rows that have a text, in order. */
  readonly records: readonly CsvRecord[];
  /** The hidden rows and columns, also those that a filter hides. */
  readonly hidden: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** The cells that are merged into one. */
  readonly merged: readonly CellRange[];
  /** The findings about the workbook. */
  readonly findings: readonly Diagnostic[];
}

/** A rectangle of cells: its rows and columns, and its name in a spreadsheet program (`A2:A5`). */
export interface CellRange {
  readonly name: string;
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

/** Gives the name of a column of a sheet, such as `C` for 3. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before === 0 ? '' : columnLetters(before)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** Matches the path of a workbook that can be read. */
export const WORKBOOK = /\.xlsx$/i;
