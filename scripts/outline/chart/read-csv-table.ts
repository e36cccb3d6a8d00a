import { addAll } from '../../diagnostics/add-all.ts';
import { type Diagnostic, diagnose, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { type ChartTable, checkTable, EMPTY_TABLE, type ReadTable } from './chart-data.ts';
import { type CsvLayout, headName, readCsvLayout, readSheetLayout } from './csv-layout.ts';
import type { ColumnUse } from './field-uses.ts';
import type { CsvRecord } from './parse-csv.ts';
import { readColumn } from './read-column.ts';
import type { DecimalSign } from './read-number.ts';
import type { Sheet } from './sheet.ts';
import { checkSheet } from './sheet-notes.ts';

/** The options for reading a CSV file or a sheet that the outline sets under `data`. */
export interface CsvOptions {
  /** The number of lines, or rows of a sheet, before the names of the columns. */
  readonly skip: number | undefined;
  readonly decimal: DecimalSign | undefined;
  /** The path of the file as written in the outline, for hints. */
  readonly url: string;
  /** Whether transforms leave fewer rows than the file has. */
  readonly isReduced: boolean;
}

/**
 * Reads the columns of a CSV file or a sheet that a chart uses; other columns are not read. `file` is the path in the
 * project, `text` the file's text, `sheet` the sheet of a workbook. Places are those of the cells (rows and columns in
 * a sheet).
 */
export function readCsvTable(
  { path: file, text, sheet }: { readonly path: string; readonly text: string; readonly sheet?: Sheet },
  uses: ReadonlyMap<string, ReadonlySet<ColumnUse>>,
  options: CsvOptions,
): ReadTable {
  const at = (line: number): Place => ({ file, line, column: 1 });
  if (text.length > MAX_MEGABYTES * 1_000_000) {
    const problem = `the file has ${Math.ceil(text.length / 1_000_000)} MB, and ${MAX_MEGABYTES} MB is the most`;
    return { table: EMPTY_TABLE, findings: [dataFault(problem, 'Keep the rows and columns that it shows.', at(1))] };
  }
  const known = sheet?.findings ?? [];
  if (hasErrors(known)) return { table: EMPTY_TABLE, findings: known };
  const fields = new Set(uses.keys());
  const layout =
    sheet === undefined
      ? withRowNumbers(readCsvLayout(text, fields, options.skip))
      : readSheetLayout(sheet.records, fields, options.skip);
  const faults = [...layoutFaults(layout, uses, at), ...(sheet === undefined ? rowFaults(layout, at) : [])];
  const names = (layout.heads?.cells ?? []).map((cell) => headName(cell.text));
  const columns = [...new Set(names.filter((name) => name !== ''))];
  const table = { ...EMPTY_TABLE, columns };
  if (faults.length > 0) return { table, findings: [...known, ...faults] };
  const read = readRows(file, { ...layout, names, columns }, uses, { ...options, isSheet: sheet !== undefined });
  if (sheet === undefined) return read;
  const used = columns.filter((column) => uses.has(column)).map((column) => names.indexOf(column) + 1);
  const found = checkSheet({ file, sheet, layout, columns: used });
  return { ...read, findings: [...known, ...found, ...read.findings] };
}

// R writes the numbers of the rows into a first column without a name: each row has one cell more than the names.
function withRowNumbers(layout: CsvLayout): CsvLayout {
  const { heads, rows } = layout;
  const [first] = heads?.cells ?? [];
  const areNumbered = rows.every(
    ({ cells }, index) =>
      cells.length === (heads?.cells.length ?? 0) + 1 && cells[0]?.text.trim() === String(index + 1),
  );
  if (heads === undefined || first === undefined || rows.length === 0 || !areNumbered) return layout;
  return { ...layout, heads: { ...heads, cells: [{ ...first, text: '' }, ...heads.cells] } };
}

const MAX_MEGABYTES = 5;
// The most rows of a file whose rows are reduced by transforms.
const MAX_ROWS_BEFORE = 20_000;
const MANY_ROWS = {
  problem: `there are more than ${MAX_ROWS_BEFORE} rows, which are the most`,
  advice: 'Keep those that the chart shows, or sum them up.',
};

function dataFault(problem: string, advice: string, at: Place): Diagnostic {
  return diagnose('outline/chart-data', { problem, advice }, at);
}

function readRows(
  file: string,
  { names, columns, rows, heads, separator, skipped }: CsvLayout & Record<'names' | 'columns', readonly string[]>,
  uses: ReadonlyMap<string, ReadonlySet<ColumnUse>>,
  { decimal, url, isReduced, isSheet }: CsvOptions & { readonly isSheet: boolean },
): ReadTable {
  const locate = (row: number, column: string): Place => {
    const record = row < 0 ? heads : rows[row];
    const cell = record?.cells[names.indexOf(column)];
    return { file, line: cell?.line ?? record?.line ?? heads?.line ?? 1, column: cell?.column ?? 1 };
  };
  const used = columns.filter((column) => uses.has(column));
  const findings: Diagnostic[] = skippedNotes(skipped, heads, { file, url, unit: isSheet ? 'row' : 'line' });
  const read = used.map((column) => {
    const index = names.indexOf(column);
    const texts = rows.map(({ cells }) => cells[index]?.text ?? '');
    const source = {
      column,
      texts,
      uses: uses.get(column) ?? new Set(),
      locate: (row: number) => locate(row, column),
      known: isSheet ? rows.map(({ cells }) => cells[index]?.number) : undefined,
    };
    const { cells, findings: found } = readColumn(source, { decimal, separator, url });
    addAll(findings, found);
    return [column, cells] as const;
  });
  const table: ChartTable = {
    columns,
    rows: rows.map((_, index) => Object.fromEntries(read.map(([column, cells]) => [column, cells[index] ?? null]))),
    locate,
  };
  const shown = { ...table, columns: used };
  return {
    table,
    findings: [
      ...checkTable(shown, { file, line: heads?.line ?? 1, column: 1 }, isReduced ? MAX_ROWS_BEFORE : undefined),
      ...onceEach(findings),
    ],
  };
}

// A mark for a missing value, or a flag, is reported once a file.
function onceEach(findings: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter(({ code, hint }) => {
    if (code !== 'outline/data-as-read') return true;
    const isNew = !seen.has(hint);
    seen.add(hint);
    return isNew;
  });
}

function layoutFaults(
  { openQuote, isCut, heads }: CsvLayout,
  uses: ReadonlyMap<string, unknown>,
  at: (line: number) => Place,
): Diagnostic[] {
  if (openQuote !== undefined) {
    const problem = 'a quote that opens here is not closed, or something stands behind it';
    return [dataFault(problem, 'Close it at the end of the cell, and write "" for a quote inside.', at(openQuote))];
  }
  if (isCut) return [dataFault(MANY_ROWS.problem, MANY_ROWS.advice, at(1))];
  const names = (heads?.cells ?? []).map((cell) => headName(cell.text));
  const twice = names.find((name, index) => uses.has(name) && names.indexOf(name) !== index);
  if (twice !== undefined) {
    const problem = `two columns have the name '${twice}'`;
    return [dataFault(problem, 'Give every column that the chart shows a name of its own.', at(heads?.line ?? 1))];
  }
  return [];
}

// A sheet has no such rows, because its cells have fixed columns.
function rowFaults({ heads, rows, separator }: CsvLayout, at: (line: number) => Place): Diagnostic[] {
  const names = (heads?.cells ?? []).map((cell) => headName(cell.text));
  const width = names.findLastIndex((name) => name !== '') + 1;
  const faults = rows.flatMap((row) => rowFault(row, width, names.length, separator) ?? []);
  const left = faults.length - MOST_FAULTS;
  return faults.slice(0, MOST_FAULTS).map(({ problem, advice, line }, index) => {
    const more = left > 0 && index === MOST_FAULTS - 1 ? `, and ${left} more rows are like it` : '';
    return dataFault(`${problem}${more}`, advice, at(line));
  });
}

// Where the names themselves are at fault, all rows are.
const MOST_FAULTS = 10;

const SEPARATOR_NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

// Empty cells at the end of a row are ignored. Cells may be missing if their columns have no name.
function rowFault(
  { cells, line }: CsvRecord,
  named: number,
  all: number,
  separator: string,
): { readonly problem: string; readonly advice: string; readonly line: number } | undefined {
  const filled = cells.findLastIndex(({ text }) => text.trim() !== '') + 1;
  if (filled <= all && cells.length >= named) return undefined;
  const mark = SEPARATOR_NAMES[separator] ?? `'${separator}'`;
  const found = Math.max(filled, Math.min(cells.length, all));
  const problem = `this row has ${found} ${found === 1 ? 'cell' : 'cells'}, and there are ${named} columns`;
  const advice =
    filled > all
      ? `Put a text that holds a ${mark} in quotes, and a number too: "1${separator}5".`
      : `Add the cells; an empty one still has its ${mark}. If the names of the columns are not in the first lines, say how many stand before them: data: { url: …, skip: 3 }.`;
  return { problem, advice, line };
}

function skippedNotes(
  { before, below, after }: CsvLayout['skipped'],
  heads: CsvRecord | undefined,
  { file, url, unit }: { readonly file: string; readonly url: string; readonly unit: 'line' | 'row' },
): Diagnostic[] {
  const [first] = before;
  const [last] = after;
  const line = heads?.line ?? 1;
  const found = [
    ...(first === undefined
      ? []
      : [`what stands above ${unit} ${line} is skipped: the names of the columns are there`]),
    ...(below === undefined ? [] : [`${unit} ${below.line} is skipped: it only names the first column`]),
    ...(last === undefined ? [] : [`what stands from ${unit} ${last.line} on is skipped: it is no row`]),
  ];
  const at = first?.line ?? below?.line ?? last?.line;
  if (at === undefined) return [];
  const isMore = below !== undefined || last !== undefined;
  const advice =
    first === undefined
      ? `If these are rows, take out the empty ${unit} above them, and blanks behind the commas in them; if not, nothing needs to be done.`
      : `Say what stands above with data: { url: ${url}, skip: ${line - 1} }, ${isMore ? 'and look at what stands below' : 'and this warning ends'}.`;
  return [diagnose('outline/data-as-read', { found: found.join(', and '), advice }, { file, line: at, column: 1 })];
}
