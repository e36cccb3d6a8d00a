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
  const { records, openQuote } = readRecords(text.replace(/^\uFEFF/, ''));
  const at = (line: number): Place => ({ file, line, column: 1 });
  const findings: Diagnostic[] = [];
  if (openQuote !== undefined) {
    findings.push(
      diagnose(
        'outline/chart-data',
        { problem: 'a quote that opens here is never closed', advice: 'Close it, or write "" for a quote in a text.' },
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

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

// One pass over the fields: each is quoted or plain, and ends with a comma, a line end or the text's end.
function readRecords(text: string): { records: CsvRecord[]; openQuote: number | undefined } {
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\r|\n|$)/y;
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let start = 1;
  let line = 1;
  while (field.lastIndex < text.length || cells.length > 0) {
    const from = field.lastIndex;
    const match = field.exec(text);
    if (match === null) return { records, openQuote: line };
    const [whole, quoted, plain = '', end] = match;
    if (quoted === undefined && plain.startsWith('"')) return { records, openQuote: line };
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += (whole.match(/\r\n|\r|\n/g) ?? []).length;
    if (end === ',') continue;
    if (cells.length > 1 || cells[0] !== '' || quoted !== undefined) records.push({ cells, line: start });
    cells = [];
    start = line;
    if (end === '' || from === text.length) break;
  }
  return { records, openQuote: undefined };
}

function count(cells: number): string {
  return `${cells} ${cells === 1 ? 'cell' : 'cells'}`;
}
