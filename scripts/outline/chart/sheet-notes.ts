import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { CsvLayout } from './csv-layout.ts';
import type { CsvCell } from './parse-csv.ts';
import { columnLetters, type Sheet } from './sheet.ts';

/** The part of a sheet that a chart shows: its path in the project, its table, and the columns in use, from 1. */
interface ShownSheet {
  readonly file: string;
  readonly sheet: Sheet;
  readonly layout: CsvLayout;
  readonly columns: readonly number[];
}

/**
 * Reports special cells of a sheet that a chart shows. A formula without a value is an error, once a column. Hidden
 * rows and columns give one warning with their number, and merged cells another.
 */
export function checkSheet(shown: ShownSheet): Diagnostic[] {
  return [
    ...shown.columns.flatMap((column) => cellFaults(column, shown)),
    ...hiddenParts(shown),
    ...mergedCells(shown),
  ];
}

function cellFaults(column: number, { file, layout }: ShownSheet): Diagnostic[] {
  const cells = layout.rows.flatMap(({ cells: all }) => all[column - 1] ?? []);
  return FAULTS.flatMap(({ kind, problem, advice }) => {
    const faulty = cells.filter(({ fault }) => fault?.kind === kind);
    const [first] = faulty;
    if (first === undefined) return [];
    const data = { problem: `${problem(first)}${alsoIn(faulty.length, column)}`, advice };
    return [diagnose('outline/chart-data', data, { file, line: first.line, column })];
  });
}

const FAULTS = [
  {
    kind: 'no value',
    problem: ({ fault, line, column }: CsvCell) =>
      `the formula ${quoted(fault?.text)}in cell ${columnLetters(column)}${line} has no value`,
    advice:
      'Its file was saved by a program that works no formulas out: open it in Excel or LibreOffice and save it, or write the numbers.',
  },
  {
    kind: 'error',
    problem: ({ fault, line, column }: CsvCell) => `cell ${columnLetters(column)}${line} has the error ${fault?.text}`,
    advice: 'Mend the formula, or empty the cell: an empty cell is a gap.',
  },
] as const;

function quoted(formula = ''): string {
  const short = formula.length > 40 ? `${formula.slice(0, 40)}…` : formula;
  return short === '' ? '' : `${short} `;
}

function alsoIn(count: number, column: number): string {
  if (count === 1) return '';
  return ` (and so ${count === 2 ? 'has 1 more cell' : `have ${count - 1} more cells`} of column ${columnLetters(column)})`;
}

function hiddenParts({ file, sheet, layout, columns }: ShownSheet): Diagnostic[] {
  const lines = new Set(layout.rows.map(({ line }) => line));
  const rows = sheet.hidden.rows.filter((row) => lines.has(row));
  const hidden = new Set(sheet.hidden.columns);
  const letters = columns.filter((column) => hidden.has(column)).sort((a, b) => a - b);
  const parts = [counted('row', rows.map(String)), counted('column', letters.map(columnLetters))].filter(
    (part) => part !== undefined,
  );
  if (parts.length === 0) return [];
  const data = {
    found: `sheet '${sheet.name}' hides ${parts.join(' and ')}, which the chart shows all the same`,
    advice:
      'If that is meant, unhide what is hidden to end this warning; if not, delete the rows, or leave them out by a filter under transform.',
  };
  return [
    diagnose('outline/data-as-read', data, {
      file,
      line: rows[0] ?? layout.heads?.line ?? 1,
      column: rows.length > 0 ? 1 : (letters[0] ?? 1),
    }),
  ];
}

const MOST_NAMES = 8;

function counted(what: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const more = names.length > MOST_NAMES ? ' …' : '';
  return `${names.length} ${what}${names.length === 1 ? '' : 's'} (${names.slice(0, MOST_NAMES).join(', ')}${more})`;
}

// The cells that take their value from another cell that the chart shows.
function mergedCells({ file, sheet, layout, columns }: ShownSheet): Diagnostic[] {
  const begin = layout.heads?.line ?? 0;
  const end = layout.rows.at(-1)?.line ?? 0;
  const ranges = sheet.merged.filter(({ rows, columns: [first, last] }) => {
    const isInTable = rows[1] > begin && rows[0] <= end;
    return isInTable && columns.some((one) => one >= first && one <= last && (one > first || rows[1] > rows[0]));
  });
  const [range] = ranges;
  if (range === undefined) return [];
  const more = ranges.length - 1;
  const others = more === 0 ? '' : ` (and so ${more === 1 ? 'does 1 more' : `do ${more} more`})`;
  const data = {
    found: `the merged cell ${range.name} gives its value to its first row and column only${others}; the others are gaps`,
    advice: 'Unmerge the cells, and write the value into each row that it is meant for.',
  };
  return [diagnose('outline/data-as-read', data, { file, line: range.rows[0], column: range.columns[0] })];
}
