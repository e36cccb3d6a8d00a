/**
 * A cell of a CSV file: its text without quotation marks, and its line and column, from 1; in a sheet, its row and
 * column.
 */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** The number for which the text stands, if the cell of a sheet is a number. */
  readonly number?: number;
  /** The reason why a cell of a sheet has no value: its formula was not calculated, or failed. */
  readonly fault?: CellFault;
}

/** A formula without a value (its text), or with an error as its value, such as `#DIV/0!`. */
export interface CellFault {
  readonly kind: 'no value' | 'error';
  readonly text: string;
}

/** A line of a CSV file with at least one text; several lines where a quoted cell has line breaks. */
export interface CsvRecord {
  readonly cells: readonly CsvCell[];
  readonly line: number;
  /** Whether a line without text comes before it. */
  readonly isAfterGap: boolean;
}

/**
 * The records of a CSV file. `openQuote` is the line of a quotation mark that is not closed: nothing after it was read.
 */
export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  readonly openQuote: number | undefined;
  /** Whether there are more records than are read. */
  readonly isCut?: true;
}

/** The most records that are read of a file. */
export const MOST_RECORDS = 20_200;

/**
 * Reads CSV as RFC 4180 has it: quotes doubled within quotes, any line end. `separator` is the character between the
 * cells; `firstLine` is the number of the first line in its file. Lines without any text are left out, and so is what comes
 * after the first 20,200 records.
 *
 * It is our own, as the libraries (Papa Parse, csv-parse) give no place for a cell.
 */
export function parseCsv(text: string, separator: string, firstLine = 1): CsvRecords {
  const field = new RegExp(fieldPattern(separator), 'y');
  const records: CsvRecord[] = [];
  let position: Position = { line: firstLine, lineStart: 0 };
  let isAfterGap = false;
  while (field.lastIndex < text.length) {
    const { line } = position;
    const record = readRecord(field, text, position);
    if (record.cells === undefined) return { records, openQuote: record.end.line };
    const isEmpty = record.cells.every((cell) => cell.text.trim() === '');
    if (!isEmpty && records.length === MOST_RECORDS) return { records, openQuote: undefined, isCut: true };
    if (!isEmpty) records.push({ cells: record.cells, line, isAfterGap });
    isAfterGap = isEmpty;
    position = record.end;
  }
  return { records, openQuote: undefined };
}

// A field is quoted or plain, and ends with the separator, a line end or the text's end.
function fieldPattern(separator: string): string {
  const mark = separator === '\t' ? '\\t' : `\\${separator}`;
  return `(?:"((?:[^"]|"")*)"[ ]*|([^"${mark}\\r\\n][^${mark}\\r\\n]*)?)(${mark}|\\r\\n|\\r|\\n|$)`;
}

// The line that is read, and the offset at which it begins.
interface Position {
  readonly line: number;
  readonly lineStart: number;
}

// The cells of one record and where the next begins; no cells where a quote is not closed.
function readRecord(
  field: RegExp,
  text: string,
  start: Position,
): { readonly cells: CsvCell[] | undefined; readonly end: Position } {
  const cells: CsvCell[] = [];
  let end = start;
  for (;;) {
    const from = field.lastIndex;
    const match = field.exec(text);
    if (match === null) return { cells: undefined, end };
    const [whole, quoted, plain = '', mark = ''] = match;
    cells.push({ text: quoted?.replaceAll('""', '"') ?? plain, line: end.line, column: from - end.lineStart + 1 });
    const breaks = [...whole.matchAll(/\r\n|\r|\n/g)];
    const last = breaks.at(-1);
    if (last !== undefined) {
      end = { line: end.line + breaks.length, lineStart: from + last.index + last[0].length };
    }
    if (mark === '' || /[\r\n]/.test(mark)) return { cells, end };
  }
}
