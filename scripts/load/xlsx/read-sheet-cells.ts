import { addAll } from '../../diagnostics/add-all.ts';
import type { CsvCell, CsvRecord } from '../../outline/chart/parse-csv.ts';
import type { CellRange, Sheet } from '../../outline/chart/sheet.ts';
import { type CellValue, cellValue, type RawCell, type SharedParts } from './cell-value.ts';
import { readXml } from './read-xml.ts';
import { brokenWorkbook, WorkbookFault } from './workbook-fault.ts';

/**
 * Reads the cells of a sheet, row by row, and its hidden rows and columns. Of merged cells, the first has the value.
 * Throws `WorkbookFault` where the sheet is damaged, or has more than 1,000,000 cells or 5 MB of text.
 */
export function readSheetCells(
  part: string,
  xml: Uint8Array,
  shared: SharedParts,
): Pick<Sheet, 'records' | 'hidden' | 'merged'> {
  const records: CsvRecord[] = [];
  const hidden = { rows: [] as number[], columns: [] as number[] };
  const merged: CellRange[] = [];
  const size = { cells: 0, characters: 0 };
  const addRow = ({ line, isHidden, cells }: SheetRow): void => {
    const record = toRecord(line, cells, line !== (records.at(-1)?.line ?? 0) + 1);
    if (record === undefined) return;
    size.cells += record.cells.length;
    size.characters += record.cells.reduce((sum, { text }) => sum + text.length + 1, 0);
    if (size.cells > MOST_CELLS) throw tooLarge('1,000,000 cells');
    if (size.characters > MOST_CHARACTERS) throw tooLarge('5 MB of text');
    records.push(record);
    if (isHidden) hidden.rows.push(line);
  };
  const reader = new SheetReader(shared, addRow);
  readXml(part, xml, {
    open: (name, attributes) => {
      if (name === 'col') addAll(hidden.columns, hiddenColumns(attributes, hidden.columns.at(-1) ?? 0));
      if (name === 'mergeCell') merged.push(rangeOf(attributes['ref']));
      reader.open(name, attributes);
    },
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return { records, hidden, merged };
}

type Attributes = Readonly<Record<string, string>>;

// Empty cells count, up to the last cell of the row with a value.
const MOST_CELLS = 1_000_000;
// The same limit as for a CSV file.
const MOST_CHARACTERS = 5_000_000;
// The size limit of a sheet in Excel.
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

function tooLarge(most: string): WorkbookFault {
  return new WorkbookFault(
    `the sheet has more than ${most}`,
    'Keep the rows and columns that the chart shows, and empty cells that stand far to the right.',
  );
}

// Columns after `last` do not count.
function hiddenColumns({ min = '', max = '', hidden = '', width = '' }: Attributes, last: number): number[] {
  if (hidden !== '1' && hidden !== 'true' && Number(width || 1) !== 0) return [];
  const first = Math.max(Number(min), last + 1);
  const end = Math.min(Number(max), MOST_COLUMNS);
  return Array.from({ length: Math.max(0, end - first + 1) || 0 }, (_, index) => first + index);
}

interface SheetRow {
  readonly line: number;
  readonly isHidden: boolean;
  readonly cells: Map<number, CellValue>;
}

// Missing cells before the last one are empty.
function toRecord(line: number, values: SheetRow['cells'], isAfterGap: boolean): CsvRecord | undefined {
  const filled = [...values].filter(([, { text, fault }]) => text.trim() !== '' || fault !== undefined);
  const last = filled.reduce((most, [column]) => Math.max(most, column), 0);
  if (last === 0) return undefined;
  const cells = Array.from({ length: last }, (_, index): CsvCell => {
    const column = index + 1;
    return { text: '', ...values.get(column), line, column };
  });
  return { cells, line, isAfterGap };
}

type CellPart = 'value' | 'inline' | 'formula';

// The elements of a cell that have a text. Phonetic marks, in `rPh`, have texts with the same name.
const PARTS: ReadonlyMap<string, CellPart> = new Map([
  ['v', 'value'],
  ['t', 'inline'],
  ['f', 'formula'],
]);

/** Reads a sheet's elements, and passes each row on when it ends. */
class SheetReader {
  readonly #shared: SharedParts;
  readonly #addRow: (row: SheetRow) => void;
  #row: SheetRow = { line: 0, isHidden: false, cells: new Map() };
  #cell: RawCell | undefined;
  #lastColumn = 0;
  #into: CellPart | undefined;
  #isPhonetic = false;

  constructor(shared: SharedParts, addRow: (row: SheetRow) => void) {
    this.#shared = shared;
    this.#addRow = addRow;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (this.#cell !== undefined) this.#openPart(this.#cell, name);
  }

  text(text: string): void {
    if (this.#cell === undefined || this.#into === undefined) return;
    this.#cell[this.#into] = `${this.#cell[this.#into] ?? ''}${text}`;
  }

  close(name: string): void {
    if (name === 'row') this.#addRow(this.#row);
    if (PARTS.has(name)) this.#into = undefined;
    if (name === 'rPh') this.#isPhonetic = false;
    if (name !== 'c' || this.#cell === undefined) return;
    this.#row.cells.set(this.#cell.column, cellValue(this.#cell, this.#shared));
    this.#cell = undefined;
  }

  #openRow({ r, hidden }: Attributes): void {
    const line = r === undefined ? this.#row.line + 1 : Number(r);
    const isSound = Number.isInteger(line) && line > this.#row.line && line <= MOST_ROWS;
    if (!isSound) throw brokenWorkbook('the rows of the sheet are not in their order');
    this.#row = { line, isHidden: hidden === '1' || hidden === 'true', cells: new Map() };
    this.#lastColumn = 0;
  }

  #openCell({ r, t: type = 'n', s = '0' }: Attributes): void {
    const column = r === undefined ? this.#lastColumn + 1 : columnOf(r, this.#row.line);
    if (column <= this.#lastColumn || column > MOST_COLUMNS)
      throw brokenWorkbook('the cells of a row are not in their order');
    this.#lastColumn = column;
    this.#cell = { column, type, style: Number(s), value: undefined, inline: '', formula: undefined };
  }

  #openPart(cell: RawCell, name: string): void {
    const into = PARTS.get(name);
    if (name === 'rPh') this.#isPhonetic = true;
    if (into === undefined || this.#isPhonetic) return;
    this.#into = into;
    cell[into] ??= '';
  }
}

// Gives the column of a cell name such as C14; 0 for a name that is not a cell of the line.
function columnOf(address: string, line: number): number {
  const [, letters = '', row] = /^([A-Z]{1,3})(\d+)$/.exec(address) ?? [];
  return Number(row) === line ? columnNumber(letters) : 0;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function rangeOf(name = ''): CellRange {
  const match = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(name);
  if (match === null) throw brokenWorkbook('it has merged cells without a place');
  const [, left = '', top, right = '', bottom] = match;
  return { name, rows: [Number(top), Number(bottom)], columns: [columnNumber(left), columnNumber(right)] };
}
