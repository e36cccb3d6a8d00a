import type { PdfElement } from './read-elements.ts';

/** A cell of a table with the row and column of its first corner, from 0. */
export interface TableCell {
  readonly element: PdfElement;
  readonly row: number;
  readonly column: number;
}

/** The cells of a table by rows and columns; or the first reason why they make no grid. */
export type TableGrid =
  | { readonly kind: 'regular'; readonly cells: readonly TableCell[]; readonly rows: readonly (readonly TableCell[])[] }
  | { readonly kind: 'overlap' | 'long-cell' | 'wide-row' | 'short-row' };

const GROUPS = new Set(['THead', 'TBody', 'TFoot']);

/** Lays out the cells of a table by their spans. The first row says how many columns there are. */
export function tableGrid(table: PdfElement): TableGrid {
  const rows = table.kids.flatMap((kid) => (GROUPS.has(kid.type ?? '') ? kid.kids : [kid]));
  const cellRows = rows.filter(({ type }) => type === 'TR').map(cellsOf);
  const columns = (cellRows[0] ?? []).reduce((sum, { cell }) => sum + cell.columnSpan, 0);
  const grid: (TableCell | undefined)[][] = cellRows.map(() => []);
  const cells: TableCell[] = [];
  for (const [row, elements] of cellRows.entries()) {
    for (const element of elements) {
      const cell = { element, row, column: freeColumn(grid[row] ?? []) };
      const kind = occupy(grid, cell, columns);
      if (kind !== undefined) return { kind };
      cells.push(cell);
    }
  }
  const full = grid.map((line) => Array.from({ length: columns }, (_, column) => line[column]));
  const regular = full.map((line) => line.filter((cell) => cell !== undefined));
  return regular.some((line) => line.length < columns)
    ? { kind: 'short-row' }
    : { kind: 'regular', cells, rows: regular };
}

function cellsOf(row: PdfElement): PdfElement[] {
  return row.kids.filter(({ type }) => type === 'TH' || type === 'TD');
}

function freeColumn(line: readonly (TableCell | undefined)[]): number {
  const column = Array.from(line).indexOf(undefined);
  return column < 0 ? line.length : column;
}

function occupy(
  grid: (TableCell | undefined)[][],
  cell: TableCell,
  columns: number,
): 'wide-row' | 'long-cell' | 'overlap' | undefined {
  const { rowSpan, columnSpan } = cell.element.cell;
  const end = cell.column + columnSpan;
  if (end > columns) return 'wide-row';
  if (cell.row + rowSpan > grid.length) return 'long-cell';
  const lines = grid.slice(cell.row, cell.row + rowSpan);
  if (lines.some((line) => line.slice(cell.column, end).some((other) => other !== undefined))) return 'overlap';
  for (const line of lines) {
    for (let column = cell.column; column < end; column += 1) line[column] = cell;
  }
  return undefined;
}
