import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { LocatedTree } from '../yaml/located.ts';

/** A value of a chart's data; null where there is none. */
export type Cell = string | number | boolean | null;

/** A table that a chart shows: its columns in order, and its rows. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** Gives the place of a cell, or of its row if the row lacks it. In a file, row −1 has the names of the columns. */
  readonly locate: (row: number, column: string) => Place;
}

/** A table that was read, and the findings about it. */
export interface ReadTable {
  readonly table: ChartTable;
  readonly findings: readonly Diagnostic[];
}

const MAX_ROWS = 2000;
const MAX_COLUMNS = 40;
const MAX_CELL = 200;

/** Reads the rows that are written in the outline, at `path` of a chart: each is a map of numbers and short texts. */
export function readInlineTable(spec: LocatedTree, path: readonly (string | number)[], values: unknown): ReadTable {
  const at = spec.locate(path);
  if (!Array.isArray(values)) {
    return fault(
      'it is not a list of rows',
      'Write values: with one line a row, such as - { year: 2017, members: 8 }.',
      at,
    );
  }
  const findings = values.flatMap((row: unknown, index) => [
    ...rowFaults(row, [...path, index], spec),
    ...cutTexts(row, [...path, index], { values, spec }),
  ]);
  if (findings.length > 0) return { table: EMPTY_TABLE, findings: findings.slice(0, 5) };
  const given = values as Record<string, Cell>[];
  const columns = [...new Set(given.flatMap((row) => Object.keys(row)))];
  const rows = given.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
  const table: ChartTable = { columns, rows, locate: (row, column) => spec.locate([...path, row, column]) };
  return { table, findings: [...checkTable(table, at), ...misspeltColumns(given, columns, path, spec)] };
}

/** A table without columns and rows, for data that could not be read. */
export const EMPTY_TABLE: ChartTable = { columns: [], rows: [], locate: () => ({ file: '', line: 1, column: 1 }) };

function fault(problem: string, advice: string, at: Place): ReadTable {
  return { table: EMPTY_TABLE, findings: [diagnose('outline/chart-data', { problem, advice }, at)] };
}

function rowFaults(row: unknown, path: readonly (string | number)[], spec: LocatedTree): Diagnostic[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    const data = {
      problem: 'a row is not a map of names and values',
      advice: 'Write it as { year: 2017, members: 8 }.',
    };
    return [diagnose('outline/chart-data', data, spec.locate(path))];
  }
  const cut = Object.entries(row).findLast(([column, cell]) => /^\d{1,3}$/.test(column) && cell === null);
  if (cut !== undefined) {
    const problem = `a comma cuts a number of this row in two: '${cut[0]}' stands there as a name without a value`;
    const advice = 'Write the number without separators, such as 1250000 for 1,250,000.';
    return [diagnose('outline/chart-data', { problem, advice }, spec.locateKey(path, cut[0]))];
  }
  return Object.entries(row).flatMap(([column, cell]: [string, unknown]) => {
    const isScalar = cell === null || ['string', 'boolean'].includes(typeof cell) || Number.isFinite(cell);
    if (isScalar) return [];
    const data = {
      problem: `the value of '${column}' is no number and no text`,
      advice: 'Write a number, a short text, or null where there is no value.',
    };
    return [diagnose('outline/chart-data', data, spec.locate([...path, column]))];
  });
}

// A name without a value, in a row that has a text before it and in no other: the rest of a text with a comma.
function cutTexts(
  row: unknown,
  path: readonly (string | number)[],
  { values, spec }: { readonly values: readonly unknown[]; readonly spec: LocatedTree },
): Diagnostic[] {
  if (typeof row !== 'object' || row === null || values.length < 2) return [];
  const entries = Object.entries(row);
  const index = entries.findIndex(
    ([column, cell], at) =>
      cell === null &&
      /\p{L}/u.test(column) &&
      typeof entries[at - 1]?.[1] === 'string' &&
      values.every((other) => other === row || !Object.hasOwn(Object(other), column)),
  );
  const [name = '', before] = [entries[index]?.[0], entries[index - 1]?.[1]];
  if (index < 1) return [];
  const problem = `a comma cuts a text of this row in two: '${name}' stands there as a name without a value`;
  const advice = `Put the text in quotes: "${String(before)}, ${name}".`;
  return [diagnose('outline/chart-data', { problem, advice }, spec.locateKey(path, name))];
}

/**
 * Reports a table that can't be shown: without rows, with more than `mostRows` rows, or with long texts. `at` is the
 * place of the table.
 */
export function checkTable({ columns, rows, locate }: ChartTable, at: Place, mostRows = MAX_ROWS): Diagnostic[] {
  const found = (problem: string, advice: string, place = at) => [
    diagnose('outline/chart-data', { problem, advice }, place),
  ];
  if (rows.length === 0) return found('there are no rows', 'Add the rows that the chart shows.');
  if (rows.length > mostRows || columns.length > MAX_COLUMNS) {
    const size = `${rows.length} rows of ${columns.length} columns`;
    const most = `${mostRows} rows of ${MAX_COLUMNS} columns`;
    return found(`there are ${size}; ${most} are the most`, 'Keep those that the chart shows, or sum them up.');
  }
  const odd = columns.find((name) => name === '' || name === '__proto__');
  if (odd !== undefined) {
    const problem = odd === '' ? 'a column has no name' : `a column can't have the name '${odd}'`;
    return found(problem, 'Give it the name of what its cells are.');
  }
  return rows.flatMap((row, index) =>
    columns.flatMap((column) => {
      const cell = row[column];
      if (typeof cell !== 'string' || cell.length <= MAX_CELL) return [];
      const problem = `a text has ${cell.length} characters, and ${MAX_CELL} is the most`;
      return found(problem, 'A chart has room for labels only: put the text into the points.', locate(index, column));
    }),
  );
}

// If only one row has a name, and only that row lacks a similar name, the name is misspelt.
function misspeltColumns(
  rows: readonly Readonly<Record<string, Cell>>[],
  columns: readonly string[],
  path: readonly (string | number)[],
  spec: LocatedTree,
): Diagnostic[] {
  const uses = new Map(columns.map((column) => [column, rows.filter((row) => Object.hasOwn(row, column)).length]));
  return rows.flatMap((row, index) => {
    const lacking = columns.filter((column) => !Object.hasOwn(row, column));
    return Object.keys(row).flatMap((column) => {
      const meant = uses.get(column) === 1 && rows.length > 1 ? nearest(column, lacking) : undefined;
      // Of two rows, the first counts as right.
      if (meant === undefined || (index === 0 && uses.get(meant) === 1)) return [];
      const data = { field: column, nearest: meant, known: columns.join(', ') };
      return [diagnose('outline/unknown-field', data, spec.locateKey([...path, index], column))];
    });
  });
}
