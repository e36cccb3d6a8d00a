import type { PdfElement } from '../../../pdf/read/structure/read-elements.ts';
import { type TableCell, type TableGrid, tableGrid } from '../../../pdf/read/structure/table-grid.ts';
import { onElements, type Rule, TEMPLATE_FAULT } from './rule.ts';

/** The rules about tables: their cells make a grid, and each cell has headers. */
export const TABLE_RULES: readonly Rule[] = [
  gridRule('7.2-15', 'Cells of a table lie over each other', 'overlap'),
  gridRule('7.2-41', 'A cell of a table runs past its last row', 'long-cell'),
  gridRule('7.2-42', 'A row of a table has more columns than its first, as where a head has no words', 'wide-row'),
  gridRule('7.2-43', 'A row of a table has fewer columns than its first', 'short-row'),
  {
    id: '7.5-1',
    fault: 'A cell of a table has no header that it belongs to',
    cure: 'Give the header cells of the template a scope: <th scope="col"> or <th scope="row">.',
    test: onElements(['Table'], (table) =>
      unheadedCells(table).some((cell) => unknownHeaders(cell, table).length === 0),
    ),
  },
  {
    id: '7.5-2',
    fault: 'A cell of a table names a header that is not there',
    cure: TEMPLATE_FAULT,
    test: onElements(['Table'], (table) => unheadedCells(table).some((cell) => unknownHeaders(cell, table).length > 0)),
  },
];

function gridRule(id: string, fault: string, kind: TableGrid['kind']): Rule {
  return { id, fault, cure: TEMPLATE_FAULT, test: onElements(['Table'], (table) => tableGrid(table).kind === kind) };
}

// Where every header cell says its scope, no cell needs more.
function unheadedCells(table: PdfElement): PdfElement[] {
  const grid = tableGrid(table);
  if (grid.kind !== 'regular') return [];
  const headers = grid.cells.filter(({ element }) => element.type === 'TH');
  if (headers.every(({ element }) => element.cell.scope !== undefined)) return [];
  const known = new Set(headers.map(({ element }) => element.id ?? ''));
  return grid.cells
    .filter(
      (cell) => cell.element.type === 'TD' && !namesHeaders(cell.element, known) && !isUnderHeader(cell, grid.rows),
    )
    .map(({ element }) => element);
}

function namesHeaders(cell: PdfElement, known: ReadonlySet<string>): boolean {
  const { headers } = cell.cell;
  return headers.length > 0 && headers.every((id) => known.has(id));
}

function unknownHeaders(cell: PdfElement, table: PdfElement): string[] {
  const grid = tableGrid(table);
  const cells = grid.kind === 'regular' ? grid.cells : [];
  const ids = cells.filter(({ element }) => element.type === 'TH').map(({ element }) => element.id);
  return cell.cell.headers.filter((id) => !ids.includes(id));
}

type Rows = readonly (readonly TableCell[])[];

// A header stands above in one of the cell's columns, or before it in one of its rows.
function isUnderHeader({ element, row, column }: TableCell, rows: Rows): boolean {
  const { rowSpan, columnSpan } = element.cell;
  const above = rows.slice(0, row).flatMap((line) => line.slice(column, column + columnSpan));
  const before = rows.slice(row, row + rowSpan).flatMap((line) => line.slice(0, column));
  return above.some((cell) => heads(cell, 'Column')) || before.some((cell) => heads(cell, 'Row'));
}

function heads({ element, row, column }: TableCell, direction: 'Column' | 'Row'): boolean {
  if (element.type !== 'TH') return false;
  const standing = row === 0 ? 'Column' : 'Row';
  const scope = element.cell.scope ?? (row === 0 && column === 0 ? 'Both' : standing);
  return scope === direction || scope === 'Both';
}
