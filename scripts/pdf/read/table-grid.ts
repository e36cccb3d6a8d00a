import { PDFArray, PDFDict, PDFHexString, PDFNumber, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { NAMES, type PdfKey } from './pdf-names.ts';
import type { TaggedElement } from './tagged-elements.ts';

/** A cell of a table with the place of its first corner. */
export interface TableCell {
  readonly element: TaggedElement;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The cells of a table by rows and columns, or the first thing for which they are no grid. */
export type TableGrid =
  | { readonly kind: 'regular'; readonly cells: readonly TableCell[]; readonly rows: readonly (readonly TableCell[])[] }
  | { readonly kind: 'overlap' | 'long-cell' | 'wide-row' | 'short-row' };

const GROUPS = new Set(['THead', 'TBody', 'TFoot']);
const MOST_SPANNED = 1000;

/** Lays a table's cells out by their spans; the first row says how many columns there are. */
export function tableGrid(table: TaggedElement): TableGrid {
  const rows = table.kids.flatMap((kid) => (GROUPS.has(kid.type ?? '') ? kid.kids : [kid]));
  const cellRows = rows.filter(({ type }) => type === 'TR').map(cellsOf);
  const columns = (cellRows[0] ?? []).reduce((sum, cell) => sum + spanOf(cell, 'ColSpan'), 0);
  const grid: (TableCell | undefined)[][] = cellRows.map(() => []);
  const cells: TableCell[] = [];
  for (const [row, elements] of cellRows.entries()) {
    for (const element of elements) {
      const [rowSpan, columnSpan] = [spanOf(element, 'RowSpan'), spanOf(element, 'ColSpan')];
      const cell = { element, row, column: freeColumn(grid[row] ?? []), rowSpan, columnSpan };
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

/** The value of a table attribute of a cell: the attributes may be one dictionary or several. */
export function cellAttribute({ dict }: TaggedElement, name: PdfKey): PDFObject | undefined {
  const found = dict.lookup(NAMES.A);
  const lists = found instanceof PDFArray ? found.asArray().map((entry) => dict.context.lookup(entry)) : [found];
  for (const list of lists) {
    const value = list instanceof PDFDict ? list.lookup(NAMES[name]) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The ids of the header cells that a cell names. */
export function headersOf(cell: TaggedElement): string[] {
  const headers = cellAttribute(cell, 'Headers');
  const ids = headers instanceof PDFArray ? headers.asArray() : [];
  return ids.map((id) => (id instanceof PDFString || id instanceof PDFHexString ? id.decodeText() : ''));
}

function cellsOf(row: TaggedElement): TaggedElement[] {
  return row.kids.filter(({ type }) => type === 'TH' || type === 'TD');
}

function spanOf(cell: TaggedElement, name: 'ColSpan' | 'RowSpan'): number {
  const span = cellAttribute(cell, name);
  return span instanceof PDFNumber ? Math.min(MOST_SPANNED, Math.max(1, Math.trunc(span.asNumber()))) : 1;
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
  const end = cell.column + cell.columnSpan;
  if (end > columns) return 'wide-row';
  if (cell.row + cell.rowSpan > grid.length) return 'long-cell';
  const lines = grid.slice(cell.row, cell.row + cell.rowSpan);
  if (lines.some((line) => line.slice(cell.column, end).some((other) => other !== undefined))) return 'overlap';
  for (const line of lines) {
    for (let column = cell.column; column < end; column += 1) line[column] = cell;
  }
  return undefined;
}
