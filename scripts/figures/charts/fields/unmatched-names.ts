import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { asMap, type ChartLayer, type ChartMap, type ChartPath } from '../../../outline/chart/chart-layers.ts';
import { fieldName } from '../../../outline/chart/field-uses.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { comparedTexts, type ParseExpression } from './chart-expressions.ts';

/**
 * Reports the names of categories that a view asks for, in a filter, an order or a domain, and that no row of its data
 * has. Columns that a transform makes anew are not looked at.
 */
export function findUnmatchedNames(
  spec: LocatedTree,
  view: ChartLayer,
  derived: readonly string[],
  parse: ParseExpression,
): Diagnostic[] {
  const table = view.data?.table;
  if (table === undefined) return [];
  const asked = [...inFilters(view, parse), ...inEncoding(view, parse)];
  return asked.flatMap(({ name, field: text, path }) => {
    const field = fieldName(text, table.columns);
    if (!table.columns.includes(field) || derived.includes(field)) return [];
    const names = new Set(table.rows.map((row) => row[field]).filter((value) => typeof value === 'string'));
    if (names.size === 0 || names.has(name)) return [];
    const data = { name, field, nearest: nearest(name, [...names]) };
    return [diagnose('outline/unmatched-name', data, spec.locate(path))];
  });
}

/** A name that a chart asks for in a field, with its path. */
interface AskedName {
  readonly name: string;
  readonly field: string;
  readonly path: ChartPath;
}

function inFilters(view: ChartLayer, parse: ParseExpression): AskedName[] {
  const steps = Array.isArray(view.map['transform']) ? (view.map['transform'] as unknown[]) : [];
  return steps.flatMap((step, index) =>
    inPredicate(asMap(step)?.['filter'], [...view.path, 'transform', index, 'filter'], parse),
  );
}

// What a filter leaves out need not be there.
function inPredicate(predicate: unknown, path: ChartPath, parse: ParseExpression): AskedName[] {
  if (typeof predicate === 'string') return comparedTexts(predicate, parse).map((each) => ({ ...each, path }));
  const map = asMap(predicate) ?? {};
  const inner = ['and', 'or'].flatMap((key) =>
    listOf(map[key]).map((item, index) => [item, [...path, key, index]] as const),
  );
  const own = typeof map['field'] === 'string' ? namesIn(map, map['field'], path, ['equal', 'oneOf']) : [];
  return [...own, ...inner.flatMap(([item, at]) => inPredicate(item, at, parse))];
}

function inEncoding({ map, path }: ChartLayer, parse: ParseExpression): AskedName[] {
  return Object.entries(asMap(map['encoding']) ?? {}).flatMap(([channel, value]) => {
    const definition = asMap(value) ?? {};
    const at = [...path, 'encoding', channel];
    const { condition } = definition;
    const tests = (Array.isArray(condition) ? condition : [condition]).map((one: unknown, index) => {
      const inner = Array.isArray(condition) ? [index] : [];
      return inPredicate(asMap(one)?.['test'], [...at, 'condition', ...inner, 'test'], parse);
    });
    return [...tests.flat(), ...inChannel(definition, at)];
  });
}

function inChannel(definition: ChartMap, at: ChartPath): AskedName[] {
  const { field } = definition;
  if (typeof field !== 'string' || definition['type'] === 'quantitative' || definition['type'] === 'temporal')
    return [];
  const sorted = Array.isArray(definition['sort']) ? namesIn(definition, field, at, ['sort']) : [];
  return [...sorted, ...namesIn(asMap(definition['scale']) ?? {}, field, [...at, 'scale'], ['domain'])];
}

function namesIn(map: ChartMap, field: string, path: ChartPath, keys: readonly string[]): AskedName[] {
  return keys.flatMap((key) => {
    const value = map[key];
    if (typeof value === 'string') return key === 'equal' ? [{ name: value, field, path: [...path, key] }] : [];
    return listOf(value).flatMap((name, index) =>
      typeof name === 'string' ? [{ name, field, path: [...path, key, index] }] : [],
    );
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
