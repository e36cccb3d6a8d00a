import type { ChartMap, ChartPath } from './chart-layers.ts';

/** A place of a chart's specification that names a field, or an expression that reads some. */
export interface FieldUse {
  readonly kind: 'field' | 'expression';
  readonly text: string;
  readonly path: ChartPath;
  /** Whether the expression is about a row of the data, not about an axis. */
  readonly ofRow: boolean;
}

/** Finds all fields and expressions in a part of a chart that stands at `path`. */
export function fieldUses(value: unknown, path: ChartPath): FieldUse[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) =>
      fieldUses(item, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  }
  const key = path.findLast((part) => typeof part === 'string');
  if (typeof value !== 'string') return [];
  // In an encoding, 'stack' says how to stack; the parts of a window's or an aggregate's list are maps.
  if (FIELDS.has(key) && !(key === 'stack' && path.includes('encoding'))) {
    return [{ kind: 'field', text: value, path, ofRow: true }];
  }
  const ofRow = ROW_EXPRESSIONS.has(key) && !path.includes('axis') && !path.includes('legend');
  const isExpression = ROW_EXPRESSIONS.has(key) || OTHER_EXPRESSIONS.has(key);
  return isExpression ? [{ kind: 'expression', text: value, path, ofRow }] : [];
}

const FIELDS: ReadonlySet<unknown> = new Set(['field', 'groupby', 'fold', 'stack']);
const ROW_EXPRESSIONS: ReadonlySet<unknown> = new Set(['calculate', 'filter', 'test', 'and', 'or', 'not']);
const OTHER_EXPRESSIONS: ReadonlySet<unknown> = new Set(['expr', 'labelExpr']);

/** What a column is used for: as an amount, as a date, as a name, or as whatever it holds (by transforms and expressions). */
export type ColumnUse = 'number' | 'date' | 'label' | 'free';

/** The uses of the fields of a chart, by the fields' names; the chart's data are not looked at. */
export function columnUses(spec: ChartMap): ReadonlyMap<string, ReadonlySet<ColumnUse>> {
  const uses = new Map<string, Set<ColumnUse>>();
  const add = (name: string, use: ColumnUse) => uses.set(name, (uses.get(name) ?? new Set()).add(use));
  for (const { kind, text, path } of fieldUses(spec, [])) {
    if (path.includes('data')) continue;
    const use = kind === 'field' ? useAt(spec, path) : 'free';
    const names = kind === 'field' ? [text, unescaped(text)] : fieldsInExpression(text);
    for (const name of names) add(name, use);
  }
  return uses;
}

/** Whether a chart has a part that shows fewer marks than its data have rows: a filter, or an aggregate. */
export function leavesFewerRows(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(
    ([key, value]) => key === 'filter' || key === 'aggregate' || (key !== 'data' && leavesFewerRows(value)),
  );
}

/** The type that an encoding needs of its field; 'unsaid' where it says none. */
export function typeNeeded(map: ChartMap): 'number' | 'date' | 'unsaid' | undefined {
  const { type, aggregate, bin, timeUnit } = map;
  if (aggregate !== undefined) return NUMBERS_OF_NUMBERS.has(String(aggregate)) ? 'number' : undefined;
  if (timeUnit !== undefined || type === 'temporal') return 'date';
  if (bin !== undefined && bin !== false) return 'number';
  if (type === 'quantitative') return 'number';
  return type === undefined ? 'unsaid' : undefined;
}

const NUMBERS_OF_NUMBERS = new Set(['sum', 'mean', 'average', 'median', 'product', 'variance', 'stdev', 'q1', 'q3']);

/** The name of a field as the data have it, where an outline may escape dots and brackets as Vega-Lite does. */
export function fieldName(text: string, columns: readonly string[]): string {
  return columns.includes(text) ? text : unescaped(text);
}

/** A field's name as Vega-Lite reads it: it takes a dot or a bracket for a way into a value. */
export function fieldPath(name: string): string {
  return name.replace(/[.[\]\\]/g, '\\$&');
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

function useAt(spec: ChartMap, path: ChartPath): ColumnUse {
  const isOfChannel = path.at(-3) === 'encoding' || (typeof path.at(-2) === 'number' && path.at(-4) === 'encoding');
  const definition = path.slice(0, -1).reduce<unknown>((value, key) => (value as ChartMap | undefined)?.[key], spec);
  if (!isOfChannel || path.at(-1) !== 'field') return 'free';
  const needed = typeNeeded(definition as ChartMap);
  if (needed === 'unsaid') return path.at(-2) === 'text' ? 'label' : 'free';
  return needed ?? 'label';
}

function fieldsInExpression(text: string): string[] {
  return [...text.matchAll(/datum\s*(?:\.\s*([\p{L}$_][\p{L}\p{N}$_]*)|\[\s*(["'])(.*?)\2\s*\])/gu)].map(
    ([, plain, , quoted]) => plain ?? (quoted ?? '').replace(/\\(.)/g, '$1'),
  );
}
