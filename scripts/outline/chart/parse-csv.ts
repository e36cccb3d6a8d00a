import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';

/** A table of a CSV file: texts by column, each row with the line on which it begins. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly at: Place }[];
}

/**
 * Reads CSV as RFC 4180 has it: commas, quotes doubled within quotes, any line end, a byte-order mark
 * allowed. The first line names the columns; empty lines are left out. A row with more or fewer cells than
 * there are columns is a finding.
 */
export function parseCsv(file: string, text: string): { table: CsvTable; findings: Diagnostic[] } {
  const plain = text.replace(/^\uFEFF/, '');
  const at = (line: number): Place => ({ file, line, column: 1 });
  const separator = otherSeparator(plain);
  if (separator !== undefined) {
    const problem = `the cells are separated by ${separator}, and not by commas`;
    const advice = "Save it with commas between the cells ('CSV (comma delimited)'), and decimals with a point: 85.3.";
    return { table: { columns: [], rows: [] }, findings: [diagnose('outline/chart-data', { problem, advice }, at(1))] };
  }
  const { records, openQuote } = readRecords(plain);
  const findings: Diagnostic[] = [];
  if (openQuote !== undefined) {
    findings.push(
      diagnose(
        'outline/chart-data',
        {
          problem: 'a quote that opens here is not closed, or something stands behind it',
          advice: 'Close it at the end of the cell, and write "" for a quote inside.',
        },
        at(openQuote),
      ),
    );
  }
  const [head, ...body] = records;
  const columns = (head?.cells ?? []).map((name) => name.trim());
  for (const { cells, line } of openQuote === undefined ? body : []) {
    if (cells.length === columns.length) continue;
    const data = {
      problem: `this row has ${count(cells.length)}, and there are ${columns.length} columns`,
      advice:
        cells.length > columns.length
          ? 'Put a text that holds a comma in quotes: "Belt, Road". Decimals have a point in CSV.'
          : 'Add the cells; an empty one still has its comma.',
    };
    findings.push(diagnose('outline/chart-data', data, at(line)));
  }
  return { table: { columns, rows: body.map(({ cells, line }) => ({ cells, at: at(line) })) }, findings };
}

// As spreadsheets save it where the comma is the sign of decimals.
function otherSeparator(text: string): string | undefined {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  if (head.includes(',')) return undefined;
  return head.includes(';') ? 'semicolons' : head.includes('\t') ? 'tabs' : undefined;
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

// A field is quoted or plain, and ends with a comma, a line end or the text's end.
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n][^,\r\n]*)?)(,|\r\n|\r|\n|$)/y;

function readRecords(text: string): { records: CsvRecord[]; openQuote: number | undefined } {
  const field = new RegExp(FIELD);
  const records: CsvRecord[] = [];
  let line = 1;
  while (field.lastIndex < text.length) {
    const record = readRecord(field, text, line);
    if (record.cells === undefined) return { records, openQuote: record.end };
    if (record.cells.length > 1 || record.cells[0] !== '') records.push({ cells: record.cells, line });
    line = record.end;
  }
  return { records, openQuote: undefined };
}

// The cells of one record and the line on which the next begins; no cells where a quote is not closed.
function readRecord(field: RegExp, text: string, start: number): { cells: string[] | undefined; end: number } {
  const cells: string[] = [];
  let end = start;
  for (;;) {
    const match = field.exec(text);
    if (match === null) return { cells: undefined, end };
    const [whole, quoted, plain = '', mark] = match;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    end += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (mark !== ',') return { cells, end };
  }
}

function count(cells: number): string {
  return `${cells} ${cells === 1 ? 'cell' : 'cells'}`;
}
