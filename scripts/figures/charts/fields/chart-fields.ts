import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { Cell, ChartTable } from '../../../outline/chart/chart-data.ts';
import { readChartDate } from '../../../outline/chart/chart-dates.ts';
import { asMap, type ChartLayer, type ChartMap, type ChartPath } from '../../../outline/chart/chart-layers.ts';
import { fieldName, fieldUses, typeNeeded } from '../../../outline/chart/field-uses.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { checkExpression, type ParseExpression } from './chart-expressions.ts';
import { findUnmatchedNames } from './unmatched-names.ts';

/**
 * Checks the fields that a view names, since Vega-Lite draws an unknown field as nothing and says nothing. Also checks
 * that their values fit the type in the encoding, and checks the expressions.
 */
export function checkFields(spec: LocatedTree, view: ChartLayer, parse: ParseExpression): Diagnostic[] {
  const table = view.data?.table;
  const columns = table?.columns ?? [];
  const known = [...columns, ...view.transforms.flatMap(({ map }) => derivedFields(map))];
  const parts: (readonly [value: unknown, path: ChartPath])[] = [
    [view.map['transform'], [...view.path, 'transform']],
    [view.map['encoding'], [...view.path, 'encoding']],
    [view.map['mark'], [...view.path, 'mark']],
  ];
  const uses = parts.flatMap(([value, path]) => fieldUses(value, path));
  const findings = uses.flatMap((use): Diagnostic[] => {
    const at = spec.locate(use.path);
    if (use.kind === 'field') return unknownField(use.text, known, at);
    const { fields, findings: faults } = checkExpression(use.text, at, parse);
    return [...faults, ...(use.ofRow ? fields.flatMap((field) => unknownField(field, known, at)) : [])];
  });
  if (table === undefined) return findings;
  const derived = view.transforms.flatMap(({ map }) => derivedFields(map));
  // An expression with a fault can't be read for its names.
  const unmatched = findings.length > 0 ? [] : findUnmatchedNames(spec, view, derived, parse);
  return [...findings, ...checkTypes(spec, view, table), ...unmatched];
}

function unknownField(text: string, known: readonly string[], at: ReturnType<LocatedTree['locate']>): Diagnostic[] {
  const field = fieldName(text, known);
  if (known.includes(field) || field === '*') return [];
  const data = { field, nearest: nearest(field, known), known: known.join(', ') };
  return [diagnose('outline/unknown-field', data, at)];
}

// The fields that a transform adds: those that it names with `as`, and those with default names.
function derivedFields(transform: ChartMap): string[] {
  const own = Array.isArray(transform['fold']) && transform['as'] === undefined ? ['key', 'value'] : [];
  const parts = [transform, ...['aggregate', 'joinaggregate', 'window'].flatMap((key) => transform[key] ?? [])];
  const named = parts.flatMap((part) => asMap(part)?.['as'] ?? []).filter((name) => typeof name === 'string');
  const ends =
    transform['bin'] === undefined && transform['timeUnit'] === undefined ? [] : named.map((name) => `${name}_end`);
  return [...own, ...named, ...ends];
}

function checkTypes(spec: LocatedTree, view: ChartLayer, table: ChartTable): Diagnostic[] {
  const encoding = asMap(view.map['encoding']) ?? {};
  const derived = view.transforms.flatMap(({ map }) => derivedFields(map));
  const seen = new Set<string>(derived.flatMap((field) => [`number ${field}`, `date ${field}`, `unsaid ${field}`]));
  return Object.entries(encoding).flatMap(([channel, definition]): Diagnostic[] => {
    const map = asMap(definition);
    if (map === undefined || typeof map['field'] !== 'string') return [];
    const field = fieldName(map['field'], table.columns);
    if (!table.columns.includes(field)) return [];
    const type = typeNeeded(map);
    if (type === undefined || seen.has(`${type} ${field}`)) return [];
    seen.add(`${type} ${field}`);
    if (type === 'unsaid') return unsaid(spec, [...view.path, 'encoding', channel], channel, field, table);
    // Rows of an outer view are checked against the types of all its layers; the finding stands at the row.
    return firstUnfit(field, type, table);
  });
}

// Vega-Lite treats a field without a type as names: an axis of numbers would lose its scale.
function unsaid(spec: LocatedTree, path: ChartPath, channel: string, field: string, table: ChartTable): Diagnostic[] {
  const isNumber = table.rows.some((row) => typeof row[field] === 'number');
  if (!['x', 'y', 'size', 'theta', 'radius'].includes(channel) || !isNumber) return [];
  const expected = 'one of quantitative (amounts), temporal (dates and years), ordinal (ranks) or nominal (names)';
  return [diagnose('outline/missing-key', { key: 'type', expected }, spec.locate(path))];
}

function firstUnfit(field: string, type: 'number' | 'date', table: ChartTable): Diagnostic[] {
  const fits = (cell: Cell = null) =>
    cell === null || (type === 'number' ? typeof cell === 'number' : readChartDate(cell) !== undefined);
  const unfit = table.rows.flatMap((row, index) => (fits(row[field]) ? [] : [index]));
  const [first] = unfit;
  if (first === undefined) {
    return table.rows.some((row) => row[field] !== null) ? [] : [allEmpty(field, table)];
  }
  const others = unfit.length === 1 ? '' : `, nor are ${unfit.length - 1} more of '${field}'`;
  const data = {
    problem: `'${String(table.rows[first]?.[field])}' is no ${type}${others}, but the encoding says ${TYPES[type]}`,
    advice: adviceFor(type, table.rows[first]?.[field]),
  };
  return [diagnose('outline/chart-data', data, table.locate(first, field))];
}

const TYPES = { number: 'that it is an amount', date: 'that it is a date' } as const;
const ADVICE = {
  number: "Write it as 1234.5, empty where there is none; or say 'type: nominal' if the field holds names.",
  date: 'Write a year, 2024-07 or 2024-07-04; a quarter as its first month.',
} as const;

// What a spreadsheet shows where a formula failed: #DIV/0!, #REF!, #VALUE!, #NAME?, #NUM!, #SPILL! and others.
const FAILED = /^#[A-Z]+(?:\/0)?[!?]$/;

// A day of Excel is a number: 45,000 of them lead to the year 2023.
function adviceFor(type: 'number' | 'date', cell: Cell = null): string {
  if (FAILED.test(String(cell)))
    return 'A formula of the spreadsheet failed there: mend it and save the file again, or empty the cell.';
  const day = Number(cell);
  if (type === 'number' || !Number.isInteger(day) || day < 20_000 || day > 80_000) return ADVICE[type];
  const date = new Date(Date.UTC(1899, 11, 30) + day * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return `In Excel this number is ${date}: give the column the format of a date (YYYY-MM-DD) and save the file again.`;
}

function allEmpty(field: string, table: ChartTable): Diagnostic {
  const data = { problem: `all values of '${field}' are empty`, advice: 'Fill them in, or name another field.' };
  return diagnose('outline/chart-data', data, table.locate(0, field));
}
