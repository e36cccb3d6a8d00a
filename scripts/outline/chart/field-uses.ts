import type { ChartMap, ChartPath } from './chart-layers.ts';

/** A place in a chart's specification that names a field, or that has an expression. */
export interface FieldUse {
  readonly kind: 'field' | 'expression';
  readonly text: string;
  readonly path: ChartPath;
  /** Whether the expression is about a row of the data, not about an axis. */
  readonly ofRow: boolean;
}

/** Finds all names of fields and expressions in a part of a chart; `path` is its path. */
export function fieldUses(value: unknown, path: ChartPath): FieldUse[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) =>
      fieldUses(item, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  }
  const key = path.findLast((part) => typeof part === 'string');
  if (typeof value !== 'string') return [];
  // In an encoding, `stack` is an option, not a field. The parts of a list in a window or an aggregate are maps.
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

/** The use of a column: as an amount, a date, a name, or with any type (in transforms and expressions). */
export type ColumnUse = 'number' | 'date' | 'label' | 'free';

/** Gives the uses of a chart's fields, by name. The data are not read. */
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

/** Whether a part of a chart shows fewer marks than the data have rows, because of a filter or an aggregate. */
export function leavesFewerRows(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(
    ([key, value]) => key === 'filter' || key === 'aggregate' || (key !== 'data' && leavesFewerRows(value)),
  );
}

/** Gives the type of field that an encoding needs; 'unsaid' where it names no type. */
export function typeNeeded(map: ChartMap): 'number' | 'date' | 'unsaid' | undefined {
  const { type, aggregate, bin, timeUnit } = map;
  if (aggregate !== undefined) return NUMBERS_OF_NUMBERS.has(String(aggregate)) ? 'number' : undefined;
  if (timeUnit !== undefined || type === 'temporal') return 'date';
  if (bin !== undefined && bin !== false) return 'number';
  if (type === 'quantitative') return 'number';
  return type === undefined ? 'unsaid' : undefined;
}

const NUMBERS_OF_NUMBERS = new Set(['sum', 'mean', 'average', 'median', 'product', 'variance', 'stdev', 'q1', 'q3']);

/** Gives the name of a field in the data, from a name in which dots and brackets may be escaped for Vega-Lite. */
export function fieldName(text: string, columns: readonly string[]): string {
  return columns.includes(text) ? text : unescaped(text);
}

/** Escapes a field's name for Vega-Lite, which reads dots and brackets as a path into a value. */
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

/** Lists the fields of a row that an expression of Vega names. */
export function fieldsInExpression(text: string): string[] {
  return [...text.matchAll(/datum\s*(?:\.\s*([\p{L}$_][\p{L}\p{N}$_]*)|\[\s*(["'])(.*?)\2\s*\])/gu)].map(
    ([, plain, , quoted]) => plain ?? (quoted ?? '').replace(/\\(.)/g, '$1'),
  );
}
